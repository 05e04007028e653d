package org.qppportal.core.apm;

import java.util.List;
import org.qppportal.persistence.type.Npi;

/**
 * A clinician and the APM entities that list them in a year, over all their practices.
 *
 * @param npi the clinician
 * @param listings the entities, each once per relationship
 */
public record ApmClinician(Npi npi, List<Listing> listings) {

  /**
   * An entry of a list. Who is on it at one snapshot stays in the entity's group (42 CFR
   * 414.1425(b)(1)).
   *
   * @param entity the entity's id
   * @param relationship the list
   * @param since the first snapshot, counted from 1, whose list has the clinician
   */
  public record Listing(String entity, Relationship relationship, int since) {}
}
