package org.qppportal.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.qppportal.core.submission.SubmitterNames;

/** What those who send data are called; each is looked up once for a page. */
@RequestScoped
public class SenderNames {

  @Inject SubmitterNames names;

  private final Map<String, String> found = new HashMap<>();

  /** The name of a submitter. */
  public String of(String submitterId) {
    return found.computeIfAbsent(submitterId, names::of);
  }
}
