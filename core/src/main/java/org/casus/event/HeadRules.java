package org.casus.event;

import java.util.List;
import java.util.Locale;
import org.casus.model.EventType;
import org.casus.rule.Rule;
import org.casus.rule.Trigger;
import org.jspecify.annotations.Nullable;

/** What the model's heads propose, in the form of a rule that asks for nothing. */
final class HeadRules {

    /** Below every rule: where one speaks, it is heard. */
    private static final int PRIORITY = -100;

    private HeadRules() {}

    /** The rule {@code head.<type>}; it stands in no file and matches nothing by itself. */
    static Rule of(EventType type, @Nullable String mode) {
        return new Rule(
                "head." + type.name().toLowerCase(Locale.ROOT),
                type,
                Trigger.VERB,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                false,
                mode,
                null,
                List.of(),
                PRIORITY,
                List.of(),
                List.of(),
                "",
                0);
    }
}
