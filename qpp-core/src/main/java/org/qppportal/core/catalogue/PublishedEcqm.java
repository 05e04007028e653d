package org.qppportal.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.catalogue.Ecqm.Group;
import org.qppportal.core.catalogue.Ecqm.Population;

/** Reads how a measure is named in electronic documents. */
final class PublishedEcqm {

  private PublishedEcqm() {}

  static Optional<Ecqm> of(PublishedFields fields) {
    Optional<String> guid = fields.optionalText("eMeasureUuid");
    if (guid.isEmpty()) {
      return Optional.empty();
    }
    List<Group> groups = new ArrayList<>();
    for (JsonNode stratum : fields.list("strata")) {
      group(stratum).ifPresent(groups::add);
    }
    return Optional.of(
        new Ecqm(
            fields.optionalText("eMeasureId").orElse(guid.get()),
            guid.get().toLowerCase(Locale.ROOT),
            List.copyOf(groups)));
  }

  /** Some lists of 2022 hold further entries of mere description, which are no groups. */
  private static Optional<Group> group(JsonNode stratum) {
    PublishedFields fields = new PublishedFields(stratum);
    Optional<String> name = fields.optionalText("name");
    JsonNode ids = fields.present("eMeasureUuids");
    if (ids != null) {
      return Optional.of(group(name, new PublishedFields(ids)));
    }
    return name.map(text -> new Group(Optional.of(text), Map.of(), List.of()));
  }

  private static Group group(Optional<String> name, PublishedFields ids) {
    Map<Population, String> byPopulation = new EnumMap<>(Population.class);
    for (Population population : Population.values()) {
      ids.optionalText(population.field())
          .ifPresent(id -> byPopulation.put(population, id.toUpperCase(Locale.ROOT)));
    }
    return new Group(
        name,
        byPopulation,
        ids.texts("strata").stream().map(id -> id.toUpperCase(Locale.ROOT)).toList());
  }
}
