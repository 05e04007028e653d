package org.qppportal.core.apm;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qppportal.core.policy.DataFile;
import org.qppportal.core.policy.MalformedPolicy;
import org.qppportal.core.policy.YearPolicies;

/** The APMs of all years, read from one file per year. */
public final class ApmRegister {

  private final SortedMap<Integer, List<ApmModel>> years;

  private ApmRegister(SortedMap<Integer, List<ApmModel>> years) {
    this.years = years;
  }

  /**
   * Reads the registers of the years that have a policy.
   *
   * @throws MalformedPolicy when a file is missing or cannot be used
   */
  public static ApmRegister load(YearPolicies policies) {
    SortedMap<Integer, List<ApmModel>> years = new TreeMap<>();
    for (int year : policies.years()) {
      years.put(year, read("apm/" + year + ".yaml", year).models());
    }
    return new ApmRegister(years);
  }

  /** The models and tracks of a year in the order of its file; none in a year not known. */
  public List<ApmModel> models(int year) {
    return years.getOrDefault(year, List.of());
  }

  /** A model or track of a year. */
  public Optional<ApmModel> model(int year, String id) {
    return models(year).stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /** All years and their models, oldest first. */
  public Map<Integer, List<ApmModel>> years() {
    return Collections.unmodifiableMap(years);
  }

  private static Year read(String file, int expected) {
    Year year = DataFile.read(file, Year.class);
    if (year.performanceYear() != expected) {
      throw new MalformedPolicy(file, "performanceYear", "must be " + expected);
    }
    Set<String> ids = new HashSet<>();
    for (ApmModel model : year.models()) {
      if (!ids.add(model.id())) {
        throw new MalformedPolicy(file, "models", "has " + model.id() + " twice");
      }
    }
    return year;
  }

  /**
   * A register file.
   *
   * @param performanceYear its year
   * @param models its models and tracks
   */
  public record Year(int performanceYear, List<ApmModel> models) {}
}
