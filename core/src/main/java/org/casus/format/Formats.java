package org.casus.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of input that Casus reads; tells which one an input is, and opens it. Serves every
 * thread.
 *
 * <p>To add a kind, add its line to {@link #standard(InputFormat...)}. Where two kinds suit an
 * input as well, the one listed first has it.
 */
public final class Formats {

    private final List<InputFormat> formats = new ArrayList<>();
    private final WebPages pages = new WebPages();

    private Formats() {}

    /**
     * All kinds.
     *
     * @param more kinds that need what this module must not touch, such as files
     */
    public static Formats standard(InputFormat... more) {
        Formats all = new Formats();
        Collections.addAll(
                all.formats,
                new TextFormat(),
                new HtmlFormat(),
                new FeedFormat(),
                new JsonLinesFormat(),
                new JsonFormat(),
                new DelimitedFormat(
                        "csv", "a table with a header row, commas, semicolons, tabs", 0),
                new DelimitedFormat("tsv", "a table with a header row, tabs", '\t'),
                new WarcFormat(),
                new NexisFormat(),
                new FactivaFormat(),
                new ProQuestFormat(),
                new MailFormat(),
                new MboxFormat(),
                new GzipFormat(all),
                new ZipFormat(all));
        Collections.addAll(all.formats, more);
        return all;
    }

    /** All kinds, in the order of their rank. */
    public List<InputFormat> all() {
        return Collections.unmodifiableList(formats);
    }

    /** The kind of this name, or null. */
    public @Nullable InputFormat named(String name) {
        for (InputFormat format : formats) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        return null;
    }

    /** The kind that suits best; text where nothing else does. */
    public InputFormat judge(Beginning beginning) {
        InputFormat best = formats.get(0);
        Fit bestFit = Fit.NONE;
        for (InputFormat format : formats) {
            Fit fit = format.judge(beginning);
            if (fit.compareTo(bestFit) > 0) {
                best = format;
                bestFit = fit;
            }
        }
        return best;
    }

    /**
     * Tells the kind of an input and gives its documents, as {@link InputFormat#open} does.
     *
     * @param in not closed
     * @param name the name of the input: its ending helps to tell the kind
     * @param options what the user said of it; a kind said goes before what the bytes say, but for
     *     packed inputs, which are unpacked first
     * @throws IllegalArgumentException if the options name a kind that is none
     */
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        Peeked peeked = new Peeked(in);
        Beginning beginning = new Beginning(name, peeked.sample());
        return choose(beginning, options.kind()).open(peeked, name, options);
    }

    /**
     * The same for what a server gave. A page is told by its bytes, or by what the server calls it
     * where they do not say; the server's word on the encoding goes before the page's own, and that
     * of the options before both.
     */
    public Iterator<Item> open(Served served, FormatOptions options) {
        InputFormat format = choose(served.beginning(), options.kind());
        boolean called = options.kind() == null && served.type().isHtml();
        boolean shaped = format.judge(served.beginning()).compareTo(Fit.SHAPED) >= 0;
        Charset said = options.charset();
        String charset = said == null ? served.type().charset() : said.name();
        String place = served.address();
        byte[] body = served.body();
        if (format instanceof HtmlFormat || (called && !shaped)) {
            return one(place, body.length, () -> pages.read(place, body, charset, served.url()));
        }
        if (format instanceof TextFormat) {
            return one(place, body.length, () -> pages.text(place, body, charset, served.url()));
        }
        return format.open(
                new ByteArrayInputStream(body),
                place,
                options.withCharset(said == null ? served.charset() : said));
    }

    private static Iterator<Item> one(String place, int size, Supplier<Item> work) {
        Item item = new Item.Later(place, size, work);
        return Collections.singletonList(item).iterator();
    }

    private InputFormat choose(Beginning beginning, @Nullable String kind) {
        InputFormat told = judge(beginning);
        if (kind == null) {
            return told;
        }
        InputFormat said = named(kind);
        if (said == null) {
            throw new IllegalArgumentException("no kind of input is called " + kind);
        }
        boolean packed = told instanceof GzipFormat || told instanceof ZipFormat;
        return packed && said.judge(beginning).compareTo(Fit.SHAPED) < 0 ? told : said;
    }
}
