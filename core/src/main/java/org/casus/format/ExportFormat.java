package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** A plain text with many articles, as databases of the press export them: cut at its markers. */
abstract class ExportFormat implements InputFormat {

    /** Whether a line opens an article. */
    abstract boolean opens(String line);

    /** Whether a line is the last of an article. */
    abstract boolean closes(String line);

    /** The article that lines hold, or null where they are none, such as a list of contents. */
    abstract @Nullable ExportArticle read(List<String> lines);

    @Override
    public final Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new Articles(in, name, options);
    }

    private final class Articles extends ItemIterator {

        private final InputStream in;
        private final FormatOptions options;
        private @Nullable TextLines lines;
        private @Nullable String opening;
        private boolean overlong;
        private long number;

        Articles(InputStream in, String name, FormatOptions options) {
            super(name);
            this.in = in;
            this.options = options;
        }

        @Override
        @Nullable Item advance() throws IOException {
            TextLines source = lines;
            if (source == null) {
                source = new TextLines(in, options.charset());
                lines = source;
                if (source.problem() != null) {
                    return last(new Item.Refused(name(), source.problem()));
                }
            }
            List<String> portion = portion(source);
            while (portion != null) {
                Item item = item(portion);
                if (item != null) {
                    return item;
                }
                portion = portion(source);
            }
            return null;
        }

        private @Nullable Item item(List<String> portion) {
            ExportArticle article = overlong ? null : read(portion);
            if (article == null && !overlong) {
                return null;
            }
            number++;
            String place = name() + " document " + number;
            return article == null
                    ? Item.Refused.of(place, UnreadableReason.TOO_LONG)
                    : article.item(place);
        }

        /** The lines of the next article, or null at the end. */
        private @Nullable List<String> portion(TextLines source) throws IOException {
            List<String> portion = new ArrayList<>();
            int length = 0;
            if (opening != null) {
                portion.add(opening);
                opening = null;
            }
            overlong = false;
            String line = next(source);
            while (line != null) {
                if (opens(line) && !portion.isEmpty()) {
                    opening = line;
                    return portion;
                }
                length += line.length() + 1;
                overlong |= length > FormatOptions.MOST_CHARACTERS;
                if (!overlong) {
                    portion.add(line);
                }
                if (closes(line)) {
                    return portion;
                }
                line = next(source);
            }
            return portion.isEmpty() ? null : portion;
        }

        /** Between articles there may be a page break, which is no part of the line behind it. */
        private static @Nullable String next(TextLines source) throws IOException {
            String line = source.next();
            return line != null && line.startsWith("\f") ? line.substring(1) : line;
        }

        @Override
        Unreadable nothing() {
            return new Unreadable(UnreadableReason.NO_ARTICLE, 0, "no article of such an export");
        }
    }
}
