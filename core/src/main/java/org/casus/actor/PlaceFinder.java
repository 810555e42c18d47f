package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Place;
import org.casus.model.PlaceUse;

/** Lists the place names of a sentence, those that stand for a government too. */
final class PlaceFinder {

    private final Metonyms metonyms;

    PlaceFinder(Metonyms metonyms) {
        this.metonyms = metonyms;
    }

    List<Place> find(Marked marked) {
        List<Place> places = new ArrayList<>();
        for (Name name : marked.names()) {
            if (name.as().isPlace()) {
                places.add(place(marked, name));
            }
        }
        return places;
    }

    private Place place(Marked marked, Name name) {
        boolean stateName = name.as() == NamedAs.STATE || name.as() == NamedAs.REGION;
        return new Place(
                marked.sentence().span(name.first(), name.last()),
                stateName && name.state() != null
                        ? name.state().name()
                        : marked.words(name.first(), name.last()),
                null,
                name.country(),
                null,
                null,
                null,
                null,
                metonyms.isActor(marked, name) ? PlaceUse.ACTOR : PlaceUse.LOCATION);
    }
}
