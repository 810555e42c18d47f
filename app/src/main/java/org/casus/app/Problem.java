package org.casus.app;

import org.casus.source.Unfit;
import org.casus.source.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Why an input could not be read, or not as it should be: one line for people.
 *
 * @param input the name of the input
 * @param message what is wrong and what to do
 * @param code the code that docs/errors.md lists
 * @param cause what went wrong inside, where it is a bug; null otherwise
 */
public record Problem(String input, String message, String code, @Nullable Throwable cause) {

    /** A fault of an input. */
    public static Problem of(String input, Fault fault) {
        return new Problem(input, fault.message(), fault.code(), null);
    }

    /** A fault of an input, with what was found, such as the line. */
    public static Problem of(String input, Fault fault, String found) {
        return new Problem(input, found + " " + fault.message(), fault.code(), null);
    }

    /** A fault that the content of an input shows. */
    public static Problem of(String input, Unreadable unreadable) {
        String code = Fault.codeOf(unreadable.reason());
        return new Problem(input, unreadable.message(), code, null);
    }

    /** A text that is not for Casus, in a language such as {@code de}. */
    public static Problem of(String input, Unfit unfit, String language) {
        return switch (unfit) {
            case OTHER_LANGUAGE ->
                    of(input, Fault.NOT_ENGLISH, "looks like \"" + language + "\" and");
            case NOT_PROSE -> of(input, Fault.NOT_PROSE);
        };
    }

    /** An exception that should not have been. */
    public static Problem bug(String input, Throwable cause) {
        Fault fault = cause instanceof OutOfMemoryError ? Fault.OUT_OF_MEMORY : Fault.BUG;
        return new Problem(input, fault.message(), fault.code(), cause);
    }

    /** The line for people, without a command's name and without a line break. */
    public String line() {
        String name = input.codePoints().anyMatch(Character::isISOControl) ? quoted() : input;
        return name + ": " + message + " [" + code + "]";
    }

    /** A file's name may hold line breaks; a problem has one line. */
    private String quoted() {
        StringBuilder name = new StringBuilder();
        input.codePoints().forEach(c -> name.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return name.toString();
    }
}
