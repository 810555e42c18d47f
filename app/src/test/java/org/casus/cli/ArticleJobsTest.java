package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.ArticleReader;
import org.casus.app.Fetcher;
import org.casus.app.Inputs;
import org.casus.format.FormatOptions;
import org.casus.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleJobsTest {

    @TempDir private Path folder;

    /** What is read is given back: the bound on input in hand takes and gives the same size. */
    @Test
    void theSizeOfAPageIsKnownBeforeItIsMadeAndStaysTheSame() throws IOException {
        Path page =
                Files.writeString(
                        folder.resolve("a.html"),
                        "<html><body><p>" + Articles.TALKS + "</p></body></html>");
        Inputs inputs =
                new Inputs(InputStream.nullInputStream(), FormatOptions.NONE, null, Fetcher.NONE);
        Workers.Job job =
                new ArticleJobs(ArticleReader.english(), read -> "")
                        .of(page.toString(), inputs)
                        .next();

        assertThat(job.size()).isEqualTo(Files.size(page));
        job.run();
        assertThat(job.size()).isEqualTo(Files.size(page));
    }
}
