package org.qppportal.core.apm.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a file of lists holds.
 *
 * @param entities each once a year
 * @param listings each once
 */
public record ApmLists(Collection<Entity> entities, List<Entry> listings) {

  /** An entity in a year. */
  public record Entity(int year, String code, String name, String modelId) {}

  /**
   * An entry of a list.
   *
   * @param code the entity's id
   * @param relationship {@code P} or {@code A}
   */
  public record Entry(
      int year, String code, String tin, String npi, String relationship, LocalDate listDate) {}
}
