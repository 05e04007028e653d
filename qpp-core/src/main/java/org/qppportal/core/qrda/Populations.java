package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qppportal.core.catalogue.Ecqm.Population;
import org.qppportal.core.submission.Shown;

/** The populations of a measure. Those whose type is not one that is read are passed over. */
final class Populations {

  private Populations() {}

  static boolean isOne(Node part) {
    return part.template() == Template.POPULATION && part.count(Field.TYPE) > 0;
  }

  static List<Node> of(Node measure) {
    List<Node> found = new ArrayList<>(measure.children().size());
    for (Node part : measure.children()) {
      if (isOne(part)) {
        found.add(part);
      }
    }
    return found;
  }

  static Population type(Node population) {
    return Population.ofCode(population.text(Field.TYPE)).orElseThrow();
  }

  /** The population's identifier in upper case; empty text when it has none. */
  static String id(Node population) {
    String id = population.text(Field.ID);
    return id == null ? "" : id.toUpperCase(Locale.ROOT);
  }

  static String name(Node population) {
    String id = population.text(Field.ID);
    return population.text(Field.TYPE) + (id == null ? "" : " " + Shown.plain(id));
  }

  /** The population of this type and identifier; null when the measure has none. */
  static Node find(List<Node> populations, Population type, String id) {
    for (Node population : populations) {
      if (type(population) == type && id(population).equals(id)) {
        return population;
      }
    }
    return null;
  }
}
