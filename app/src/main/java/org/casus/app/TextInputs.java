package org.casus.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.jspecify.annotations.Nullable;

/** Opens inputs of one article each, one after another, as they are asked for. */
public final class TextInputs {

    /** Longer texts are no article but a collection; the longest books have 4 million. */
    public static final int MOST_CHARACTERS = 5_000_000;

    /** The largest treebanks of English have 40 million. */
    private static final int MOST_TREEBANK_CHARACTERS = 100_000_000;

    /** No encoding spends more bytes on a character. */
    private static final int MOST_BYTES_A_CHARACTER = 4;

    private final InputOpener opener;
    private final TextDecoder decoder = new TextDecoder();
    private final @Nullable LocalDate published;
    private final int most;

    /**
     * @param stdin what {@code -} stands for
     * @param published the day of publication that the user gave, or null
     */
    public TextInputs(InputStream stdin, @Nullable LocalDate published) {
        this(stdin, published, MOST_CHARACTERS);
    }

    private TextInputs(InputStream stdin, @Nullable LocalDate published, int most) {
        this.opener = new InputOpener(stdin);
        this.published = published;
        this.most = most;
    }

    /** Inputs that hold a treebank each, which is longer than an article. */
    public static TextInputs ofTreebanks(InputStream stdin) {
        return new TextInputs(stdin, null, MOST_TREEBANK_CHARACTERS);
    }

    /** One input for each argument, in their order. */
    public Iterator<Input> open(List<String> arguments) {
        return arguments.stream().map(this::open).iterator();
    }

    private Input open(String argument) {
        String name = InputOpener.name(argument);
        try {
            byte[] bytes = opener.bytes(argument, most * MOST_BYTES_A_CHARACTER);
            if (bytes == null) {
                return new Input.Unusable(name, Problem.of(name, Fault.TOO_LONG));
            }
            return input(name, decoder.decode(bytes));
        } catch (InputOpener.Failed e) {
            return new Input.Unusable(name, e.problem());
        }
    }

    private Input input(String name, Decoded decoded) {
        if (decoded instanceof Decoded.NotText other) {
            return new Input.Unusable(name, Problem.of(name, other.problem()));
        }
        Decoded.Text text = (Decoded.Text) decoded;
        if (text.characters().length() > most) {
            return new Input.Unusable(name, Problem.of(name, Fault.TOO_LONG));
        }
        SourceText source =
                new SourceText(
                        null,
                        name,
                        text.characters(),
                        null,
                        published,
                        DateBasis.OPTION,
                        null,
                        null);
        return new Input.Text(
                name, source, text.damaged() == 0 ? null : Problem.of(name, Fault.DAMAGED));
    }
}
