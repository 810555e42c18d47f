package org.casus.watch;

import org.casus.app.Problem;

/** Is told how a watch goes on, by the thread that runs it. */
public interface WatchListener {

    /** A feed or an article could not be read, or not now. */
    void problem(Problem problem);

    /** What was found, done or skipped meanwhile, in a line for people. */
    void progress(String line);
}
