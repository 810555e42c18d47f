/** What a person starts: gathering data, training teachers and the student, writing the model. */
@NullMarked
package org.casus.training.run;

import org.jspecify.annotations.NullMarked;
