package org.casus.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.casus.format.FormatOptions;
import org.casus.format.Formats;
import org.casus.format.Item;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.page.SitePatterns;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Opens files, standard input and addresses of the web, of any kind, and gives their documents one
 * by one, as they are asked for; one open file at a time for each iterator.
 */
public final class Inputs {

    private static final Formats FORMATS = Formats.standard(new ParquetFormat());

    private static final int PORTION = 1 << 16;

    private final InputOpener opener;
    private final Fetcher fetcher;
    private final FormatOptions options;
    private final @Nullable LocalDate published;
    private final SitePatterns sites;

    /**
     * @param stdin what {@code -} stands for
     * @param options what the user said of the inputs
     * @param published the day of publication of documents that name none, or null
     * @param fetcher gets what stands at addresses
     */
    public Inputs(
            InputStream stdin,
            FormatOptions options,
            @Nullable LocalDate published,
            Fetcher fetcher) {
        this(new InputOpener(stdin), options, published, fetcher, SitePatterns.NONE);
    }

    private Inputs(
            InputOpener opener,
            FormatOptions options,
            @Nullable LocalDate published,
            Fetcher fetcher,
            SitePatterns sites) {
        this.opener = opener;
        this.fetcher = fetcher;
        this.options = options;
        this.published = published;
        this.sites = sites;
    }

    /**
     * The same inputs, but that web pages lose the lines that their site repeats.
     *
     * @param files what will be read: some pages of each site are read now, to learn what they
     *     repeat; the same files give the same
     */
    public Inputs cleaned(Iterable<String> files) {
        return new Inputs(opener, options, published, fetcher, new SiteSurvey(this).of(files));
    }

    /** All kinds of input there are. */
    public static Formats formats() {
        return FORMATS;
    }

    /** What the user said of them. */
    FormatOptions options() {
        return options;
    }

    /** The documents of one file or address; it is opened when the first is asked for. */
    public Iterator<Input> open(String argument) {
        return new Documents(argument, Long.MAX_VALUE);
    }

    /** As {@link #open}, for a file that seems to end after so many bytes. */
    Documents openBeginning(String argument, long bytes) {
        return new Documents(argument, bytes);
    }

    /** The documents of one file, which is closed behind the last of them or before. */
    final class Documents implements Iterator<Input>, AutoCloseable {

        private final String argument;
        private final String name;
        private final long mostBytes;
        private @Nullable Watched in;
        private @Nullable Iterator<Item> items;
        private @Nullable Input problem;

        private Documents(String argument, long mostBytes) {
            this.argument = argument;
            this.mostBytes = mostBytes;
            this.name = InputOpener.name(argument);
        }

        @Override
        public boolean hasNext() {
            try {
                if (items == null && problem == null) {
                    start();
                }
                if (problem != null) {
                    return true;
                }
                boolean more = items != null && items.hasNext();
                if (!more) {
                    close();
                }
                return more;
            } catch (OutOfMemoryError e) {
                // the others are read all the same
                items = Collections.emptyIterator();
                problem = new Input.Unusable(name, Problem.bug(name, e));
                return true;
            }
        }

        private void start() {
            if (InputPaths.isAddress(argument)) {
                fetch();
                return;
            }
            try {
                in = new Watched(opener.open(argument), mostBytes);
                items = FORMATS.open(new BufferedInputStream(in, PORTION), name, options);
            } catch (InputOpener.Failed e) {
                problem = new Input.Unusable(name, e.problem());
                items = Collections.emptyIterator();
            }
        }

        private void fetch() {
            Fetched fetched = fetcher.fetch(argument);
            if (fetched instanceof Fetched.Content content) {
                items = FORMATS.open(content.served(), options);
            } else {
                problem = new Input.Unusable(name, ((Fetched.Nothing) fetched).why());
                items = Collections.emptyIterator();
            }
        }

        /** Closes the file; what was given stays good. */
        @Override
        public void close() {
            if (in != null) {
                try {
                    in.close();
                } catch (IOException e) {
                    // all that was asked for has been read
                    in = null;
                }
                in = null;
            }
        }

        @Override
        public Input next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Input given = problem;
            problem = null;
            if (given != null) {
                return given;
            }
            Iterator<Item> source = items == null ? Collections.emptyIterator() : items;
            return input(source.next(), in);
        }
    }

    private Input input(Item item, @Nullable Watched in) {
        if (item instanceof Item.Later later) {
            return new Input.Later(later.place(), later.size(), () -> input(later.now(), null));
        }
        String place = item.place();
        if (item instanceof Item.Refused refused) {
            boolean disk =
                    refused.problem().reason() == UnreadableReason.TRUNCATED
                            && in != null
                            && in.failed();
            return new Input.Unusable(
                    place,
                    disk
                            ? Problem.of(place, Fault.NOT_READABLE)
                            : Problem.of(place, refused.problem()));
        }
        Item.Document document = (Item.Document) item;
        Problem warning = document.damaged() == 0 ? null : Problem.of(place, Fault.DAMAGED);
        return new Input.Text(place, dated(sites.clean(place, document.source())), warning);
    }

    private SourceText dated(SourceText text) {
        boolean named = text.published() != null && text.publishedBasis() != DateBasis.INFERRED;
        return named || published == null ? text : text.withPublished(published, DateBasis.OPTION);
    }
}
