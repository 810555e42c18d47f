package org.casus.model;

import java.util.List;

/** An article of one body block, for tests that read a sentence or two. */
public final class BodyArticle {

    private BodyArticle() {}

    public static Article of(String text) {
        Block body = new Block(BlockKind.BODY, new TextSpan(0, text.length()));
        return new Article(
                "example",
                "example",
                null,
                null,
                null,
                "en",
                text,
                Published.unknown(),
                List.of(body));
    }
}
