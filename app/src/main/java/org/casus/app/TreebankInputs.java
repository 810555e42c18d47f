package org.casus.app;

import java.io.InputStream;
import org.casus.model.SourceText;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;

/** Opens files of one treebank each, which are longer than an article. */
public final class TreebankInputs {

    /** The largest treebanks of English have 40 million. */
    private static final int MOST_CHARACTERS = 100_000_000;

    /** No encoding spends more bytes on a character. */
    private static final int MOST_BYTES = MOST_CHARACTERS * 4;

    private final InputOpener opener;
    private final TextDecoder decoder = new TextDecoder();

    /**
     * @param stdin what {@code -} stands for
     */
    public TreebankInputs(InputStream stdin) {
        this.opener = new InputOpener(stdin);
    }

    /** The text of a file. */
    public Input open(String argument) {
        String name = InputOpener.name(argument);
        try {
            byte[] bytes = opener.bytes(argument, MOST_BYTES);
            return bytes == null ? tooLong(name) : input(name, decoder.decode(bytes));
        } catch (InputOpener.Failed e) {
            return new Input.Unusable(name, e.problem());
        }
    }

    private static Input tooLong(String name) {
        Unreadable problem = new Unreadable(UnreadableReason.TOO_LONG, 0, null);
        return new Input.Unusable(name, Problem.of(name, problem));
    }

    private static Input input(String name, Decoded decoded) {
        if (decoded instanceof Decoded.NotText other) {
            return new Input.Unusable(name, Problem.of(name, other.problem()));
        }
        Decoded.Text text = (Decoded.Text) decoded;
        if (text.characters().length() > MOST_CHARACTERS) {
            return tooLong(name);
        }
        SourceText source = SourceText.of(name, text.characters());
        return new Input.Text(
                name, source, text.damaged() == 0 ? null : Problem.of(name, Fault.DAMAGED));
    }
}
