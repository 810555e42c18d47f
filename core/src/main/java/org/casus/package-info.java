/** The front door: {@link org.casus.ArticleReader} runs the steps in their order. */
@NullMarked
package org.casus;

import org.jspecify.annotations.NullMarked;
