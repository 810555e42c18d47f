package org.casus.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.casus.format.Beginning;
import org.casus.format.Fit;
import org.casus.format.Formats;
import org.casus.format.InputFormat;
import org.casus.page.SitePattern;
import org.casus.page.SitePatterns;
import org.casus.page.SiteSample;

/**
 * Learns before a run what the pages of each site repeat, from pages that are evenly spread over
 * its files and from the beginnings of its archives. The same files give the same, whatever the run
 * does; its work is bounded, and small beside that of the run.
 */
final class SiteSurvey {

    /** Files that are kept to choose from. */
    private static final int MOST_FILES = 4096;

    /** Pages that are looked at: a second or two of work … */
    private static final int FEWEST_LOOKED_AT = 256;

    /** … or so small a share of the files … */
    private static final int FILES_FOR_A_LOOK = 32;

    /** … up to half a minute. */
    private static final int MOST_LOOKED_AT = 2048;

    /** Pages in a row whose sites are known: then the others are likely to be known too. */
    private static final int PATIENCE = 32;

    /** Of one file: an archive may hold a film before its first page. */
    private static final long MOST_BYTES = 16_000_000;

    private static final long MOST_BYTES_OF_ALL = 256_000_000;

    private final Inputs inputs;
    private final SiteSample sample = new SiteSample();

    /** Pages that are not made before there are enough to compare. */
    private final List<Input> waiting = new ArrayList<>();

    private boolean enough;
    private int looked;
    private int known;
    private long bytes;

    /**
     * @param inputs opens the files
     */
    SiteSurvey(Inputs inputs) {
        this.inputs = inputs;
    }

    /** What the sites of the pages in these files repeat; to be asked once. */
    SitePatterns of(Iterable<String> files) {
        EvenSample<String> chosen = choose(files);
        long share = chosen.seen() / FILES_FOR_A_LOOK;
        long most = Math.min(MOST_LOOKED_AT, Math.max(FEWEST_LOOKED_AT, share));
        long ofOneFile = Math.max(1, most / Math.max(1, chosen.seen()));
        Iterator<String> spread = chosen.spread().iterator();
        while (spread.hasNext() && looked < most && wantsMore()) {
            look(spread.next(), ofOneFile);
        }
        return sample.patterns();
    }

    private boolean wantsMore() {
        return known < PATIENCE && bytes < MOST_BYTES_OF_ALL;
    }

    /** Files that are named as pages or archives are, else those whose name says nothing. */
    private EvenSample<String> choose(Iterable<String> files) {
        Formats formats = Inputs.formats();
        String said = inputs.options().kind();
        InputFormat kind = said == null ? null : formats.named(said);
        EvenSample<String> named = new EvenSample<>(MOST_FILES);
        EvenSample<String> others = new EvenSample<>(MOST_FILES);
        if (kind != null && !kind.mayHoldPages()) {
            return others;
        }
        for (String file : files) {
            if (InputPaths.isAddress(file) || file.equals(InputOpener.STDIN)) {
                continue; // had once, in its turn
            }
            Beginning name = new Beginning(file, new byte[0]);
            InputFormat told = kind != null ? kind : formats.judge(name);
            if (told.mayHoldPages()) {
                named.add(file);
            } else if (told.judge(name).compareTo(Fit.POSSIBLE) <= 0) {
                others.add(file);
            }
        }
        return named.seen() > 0 ? named : others;
    }

    private void look(String file, long most) {
        if (!isPlain(file)) {
            return;
        }
        try (Inputs.Documents documents = inputs.openBeginning(file, MOST_BYTES)) {
            for (int i = 0; i < most && wantsMore() && documents.hasNext(); i++) {
                waiting.add(documents.next());
                enough |= waiting.size() >= SitePattern.FEWEST_PAGES;
                if (enough) {
                    waiting.forEach(this::look);
                    waiting.clear();
                }
            }
        }
    }

    /** A pipe can be read once only, and that is the run's. */
    private static boolean isPlain(String file) {
        try {
            return Files.isRegularFile(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void look(Input document) {
        looked++;
        bytes += document.size();
        known = isWanted(document) ? 0 : known + 1;
    }

    private boolean isWanted(Input document) {
        try {
            return document.now() instanceof Input.Text text
                    && sample.add(text.name(), text.text());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // the run meets it again, and tells
            return false;
        }
    }
}
