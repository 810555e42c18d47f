package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Iterator;
import org.casus.format.Beginning;
import org.casus.format.Fit;
import org.casus.format.FormatOptions;
import org.casus.format.InputFormat;
import org.casus.format.Item;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;

/**
 * A Parquet table, one record a row. Its directory stands at its end, so it is copied to a file
 * first; rows are then read in portions.
 */
final class ParquetFormat implements InputFormat {

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String description() {
        return "a Parquet table, one record a row";
    }

    @Override
    public Fit judge(Beginning beginning) {
        if (beginning.startsWith('P', 'A', 'R', '1')) {
            return Fit.SIGNED;
        }
        return beginning.isNamed(".parquet") ? Fit.NAMED : Fit.NONE;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        try {
            Path copy = Files.createTempFile("casus", ".parquet");
            copy.toFile().deleteOnExit();
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ParquetRows(copy, name, options);
        } catch (IOException e) {
            Unreadable problem = new Unreadable(UnreadableReason.TRUNCATED, 0, null);
            Item refused = new Item.Refused(name, problem);
            return Collections.singletonList(refused).iterator();
        }
    }
}
