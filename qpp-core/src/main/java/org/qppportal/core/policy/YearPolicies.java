package org.qppportal.core.policy;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The policies of all years the portal knows. A new year is a new file, listed in the index. */
public final class YearPolicies {

  private static final String FOLDER = "policy/";
  private static final String INDEX = FOLDER + "index.yaml";

  private final SortedMap<Integer, YearPolicy> policies;

  private YearPolicies(SortedMap<Integer, YearPolicy> policies) {
    this.policies = policies;
  }

  /**
   * Reads the policy files from the classpath.
   *
   * @throws MalformedPolicy when a file is missing, or has a key that is unknown, missing or of the
   *     wrong type
   */
  public static YearPolicies load() {
    SortedMap<Integer, YearPolicy> policies = new TreeMap<>();
    for (int year : PolicyIndex.years(INDEX, DataFile.bytes(INDEX))) {
      String file = FOLDER + year + ".yaml";
      YearPolicy policy = YearPolicyReader.read(file, DataFile.bytes(file));
      if (policy.performanceYear() != year) {
        throw new MalformedPolicy(file, "performanceYear", "must be " + year);
      }
      policies.put(year, policy);
    }
    return new YearPolicies(policies);
  }

  /** The policy of a performance year, or empty when the portal does not know the year. */
  public Optional<YearPolicy> of(int year) {
    return Optional.ofNullable(policies.get(year));
  }

  /** All performance years known, oldest first. */
  public SortedSet<Integer> years() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(policies.keySet()));
  }

  /** The performance years that can be scored, oldest first. */
  public SortedSet<Integer> scoringYears() {
    SortedSet<Integer> years = new TreeSet<>();
    policies.values().stream()
        .filter(policy -> policy.scoring().isPresent())
        .forEach(policy -> years.add(policy.performanceYear()));
    return Collections.unmodifiableSortedSet(years);
  }
}
