package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.EventType;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;

/** What the ontology says of types and modes. */
class OntologyTest {

    private final Ontology ontology = new Ontology();

    @Test
    void everyTypeAndModeHasACameoCode() {
        List<String> codes = new Table(Ontology.class, "/org/casus/ontology/cameo.tsv").words();
        for (List<String> row :
                new Table(Ontology.class, "/org/casus/ontology/plover.tsv")
                        .rows().stream().skip(1).toList()) {
            String mode = row.get(1).isEmpty() ? null : row.get(1);
            String code = ontology.cameo(EventType.valueOf(row.get(0)), mode);
            assertThat(codes).as(row.toString()).contains(code);
        }
    }

    @Test
    void anUnknownModeIsThatOfItsType() {
        assertThat(ontology.cameo(EventType.PROTEST, "demo")).isEqualTo("141");
        assertThat(ontology.cameo(EventType.PROTEST, "sit-in")).isEqualTo("140");
        assertThat(ontology.intensity(EventType.PROTEST, "sit-in"))
                .isEqualTo(ontology.intensity(EventType.PROTEST, null));
    }
}
