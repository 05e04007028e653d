package org.qppportal.core.catalogue;

import java.util.List;
import java.util.Set;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * The measures related to a measure for one submission method, by which the program judges whether
 * somebody who reports few measures could have reported more.
 *
 * @param measureId the measure's published id
 * @param submissionMethod the method it applies to
 * @param clusters measures of the same clinical topic
 * @param specialtySets the specialty measure sets that hold it
 */
public record ClinicalCluster(
    String measureId,
    SubmissionMethod submissionMethod,
    List<Group> clusters,
    List<Group> specialtySets) {

  /**
   * Measures that belong together.
   *
   * @param name the published name
   * @param measureIds their ids
   */
  public record Group(String name, Set<String> measureIds) {}
}
