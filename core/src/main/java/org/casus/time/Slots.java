package org.casus.time;

import org.jspecify.annotations.Nullable;

/**
 * What a rule read, by name: an immutable list that grows at the front, so that a failed attempt of
 * the matcher costs nothing to take back.
 */
final class Slots {

    static final Slots NONE = new Slots("", "", null);

    private final String name;
    private final String value;
    private final @Nullable Slots rest;

    private Slots(String name, String value, @Nullable Slots rest) {
        this.name = name;
        this.value = value;
        this.rest = rest;
    }

    Slots with(String newName, String newValue) {
        return new Slots(newName, newValue, this);
    }

    /** The value last given to a name, or null. */
    @Nullable String get(String wanted) {
        for (Slots at = this; at != null; at = at.rest) {
            if (at.name.equals(wanted)) {
                return at.value;
            }
        }
        return null;
    }

    boolean has(String wanted) {
        return get(wanted) != null;
    }

    String get(String wanted, String otherwise) {
        String found = get(wanted);
        return found == null ? otherwise : found;
    }

    int number(String wanted, int otherwise) {
        String found = get(wanted);
        return found == null ? otherwise : Integer.parseInt(found);
    }

    @Override
    public String toString() {
        return rest == null ? "" : rest + " " + name + "=" + value;
    }
}
