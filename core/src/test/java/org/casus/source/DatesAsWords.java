package org.casus.source;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** Leaves 2024-03-12 in a table as it is written, without a zone to turn it by. */
final class DatesAsWords extends SafeConstructor {

    DatesAsWords() {
        super(new LoaderOptions());
        yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
    }
}
