package org.casus.event;

import org.casus.model.EventType;
import org.jspecify.annotations.Nullable;

/** The mode of a speech act follows from what it speaks of: PLOVER's modes name the content. */
final class ContentModes {

    private ContentModes() {}

    /** The mode of an act with content of a type and mode, or null where PLOVER has none for it. */
    static @Nullable String mode(EventType act, EventType content, @Nullable String mode) {
        return switch (act) {
            case THREATEN -> threat(content, mode);
            case REQUEST, REJECT -> asked(content, mode);
            default -> null;
        };
    }

    private static @Nullable String threat(EventType content, @Nullable String mode) {
        return switch (content) {
            case ASSAULT -> "violence";
            case COERCE ->
                    mode == null
                            ? "restrict"
                            : mode.equals("arrest")
                                    ? "arrest"
                                    : mode.equals("deport") ? "expel" : "restrict";
            case SANCTION ->
                    mode == null
                            ? "restrict"
                            : mode.equals("expel")
                                    ? "expel"
                                    : mode.equals("withdraw") ? "relations" : "restrict";
            case REJECT -> "relations";
            case PROTEST -> "boycott".equals(mode) || "obstruct".equals(mode) ? "restrict" : null;
            default -> null;
        };
    }

    private static @Nullable String asked(EventType content, @Nullable String mode) {
        return switch (content) {
            case AID, COOPERATE, SUPPORT -> "assist";
            case CONSULT, AGREE -> "meet";
            case RETREAT, CONCEDE -> "resign".equals(mode) ? "change" : "yield";
            case SANCTION, COERCE -> "change";
            default -> null;
        };
    }
}
