package org.casus.source;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Says what each paragraph is, and parts the dateline from the paragraph it opens. */
final class BlockCutter {

    /** A byline without "By" stands no further below the headline than this. */
    private static final int LINES_UNDER_TITLE = 6;

    /** Where prose of so many words begins, the lines under the headline are over. */
    private static final int PROSE_WORDS = 12;

    private final PrintedDates dates = new PrintedDates();
    private final FurnitureLines furniture = new FurnitureLines();
    private final CaptionLines captions = new CaptionLines();
    private final BylineLines bylines = new BylineLines(dates);
    private final Datelines datelines = new Datelines(dates);
    private final TitleFinder titles = new TitleFinder(datelines);
    private final TeaserFinder teasers = new TeaserFinder(dates, furniture);

    /** The blocks of a text, in order; one paragraph alone is body whatever it looks like. */
    List<Block> cut(String text, List<Paragraph> paragraphs, @Nullable String givenTitle) {
        @Nullable BlockKind[] kinds = new BlockKind[paragraphs.size()];
        if (paragraphs.size() > 1) {
            sort(paragraphs, kinds, givenTitle);
        }
        return blocks(text, paragraphs, kinds);
    }

    /**
     * The blocks that an input gave: what it took for the body is judged by its words, and its
     * dateline is parted; the rest is believed.
     */
    List<Block> judge(String text, List<Block> given) {
        List<Paragraph> paragraphs = new ArrayList<>();
        @Nullable BlockKind[] kinds = new BlockKind[given.size()];
        int title = -1;
        for (int i = 0; i < kinds.length; i++) {
            TextSpan span = given.get(i).span();
            BlockKind kind = given.get(i).kind();
            paragraphs.add(Paragraph.of(text, span.start(), span.end()));
            kinds[i] = kind == BlockKind.BODY ? null : kind;
            title = kind == BlockKind.TITLE && title < 0 ? i : title;
        }
        if (given.stream().filter(block -> block.kind() == BlockKind.BODY).count() > 1) {
            judge(paragraphs, kinds, title);
        }
        return blocks(text, paragraphs, kinds);
    }

    private void judge(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int title) {
        int head = headLines(paragraphs);
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == null) {
                kinds[i] = byWords(paragraphs.get(i), i <= head);
            }
        }
        if (title >= 0) {
            markUnder(paragraphs, kinds, title);
        }
        teasers.mark(paragraphs, kinds, title);
    }

    private List<Block> blocks(
            String text, List<Paragraph> paragraphs, @Nullable BlockKind[] kinds) {
        List<Block> blocks = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < kinds.length; i++) {
            @Nullable BlockKind kind = kinds[i];
            if (kind != null) {
                blocks.add(new Block(kind, paragraphs.get(i).span()));
            } else {
                addBody(text, paragraphs.get(i), first, blocks);
                first = false;
            }
        }
        return blocks;
    }

    private void sort(
            List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, @Nullable String givenTitle) {
        int head = headLines(paragraphs);
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = byWords(paragraphs.get(i), i <= head);
        }
        int title = titles.find(paragraphs, kinds, givenTitle);
        if (title >= 0) {
            markTitle(paragraphs, kinds, title);
        }
        teasers.mark(paragraphs, kinds, title);
    }

    /** The index of the first paragraph of prose. */
    private static int headLines(List<Paragraph> paragraphs) {
        int i = 0;
        while (i < paragraphs.size()
                && !(paragraphs.get(i).shape().words() >= PROSE_WORDS
                        && paragraphs.get(i).ending().endsSentence())) {
            i++;
        }
        return i;
    }

    private @Nullable BlockKind byWords(Paragraph paragraph, boolean inHead) {
        if (!paragraph.shape().letters()) {
            return BlockKind.FURNITURE;
        }
        if (isDateLine(paragraph, inHead)) {
            return BlockKind.DATELINE;
        }
        if (bylines.has(paragraph) || bylines.hasCredit(paragraph)) {
            return BlockKind.BYLINE;
        }
        if (captions.has(paragraph)) {
            return BlockKind.CAPTION;
        }
        return furniture.has(paragraph) ? BlockKind.FURNITURE : null;
    }

    /** Amid the story a bare day heads the entries of a timeline, which is read. */
    private boolean isDateLine(Paragraph paragraph, boolean inHead) {
        return dates.isDateLine(paragraph.head()) && (inHead || dates.isLabelled(paragraph.head()));
    }

    private void markTitle(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int title) {
        for (int i = 0; i < title; i++) {
            if (kinds[i] == null) {
                kinds[i] = BlockKind.FURNITURE;
            }
        }
        kinds[title] = BlockKind.TITLE;
        markUnder(paragraphs, kinds, title);
    }

    /** Repeats of the headline and bare bylines, down to the first line of prose. */
    private void markUnder(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int title) {
        int last = Math.min(kinds.length, title + 1 + LINES_UNDER_TITLE);
        for (int i = title + 1; i < last; i++) {
            Paragraph line = paragraphs.get(i);
            if (kinds[i] != null) {
                continue;
            }
            if (TitleFinder.repeats(paragraphs.get(title), line)) {
                kinds[i] = BlockKind.FURNITURE;
            } else if (bylines.isBare(line)) {
                kinds[i] = BlockKind.BYLINE;
            } else if (line.ending().endsSentence()) {
                return;
            }
        }
    }

    private void addBody(String text, Paragraph paragraph, boolean first, List<Block> blocks) {
        Datelines.@Nullable Dateline dateline = datelines.find(paragraph, first);
        TextSpan span = paragraph.span();
        if (dateline == null) {
            blocks.add(new Block(BlockKind.BODY, span));
            return;
        }
        int cut = span.start() + dateline.end();
        int end = Blank.skipBack(text, cut, span.start());
        int rest = Blank.skipForward(text, cut, span.end());
        blocks.add(new Block(BlockKind.DATELINE, new TextSpan(span.start(), end)));
        if (rest < span.end()) {
            blocks.add(new Block(BlockKind.BODY, new TextSpan(rest, span.end())));
        }
    }
}
