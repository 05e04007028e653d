package org.qppportal.web.practice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionFilter;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.type.OrganizationType;

/** What people see first: their practices, or what else their account is for. */
@Named("myPractices")
@RequestScoped
public class MyPractices {

  @Inject YearChoice yearChoice;
  @Inject ParticipationService participation;
  @Inject SubmissionQueries submissions;
  @Inject CallerService caller;

  private List<PracticeCard> practices;
  private List<Actor.Link> connections;
  private List<StoredSubmission> sent;

  /** Reads once what the page shows several times. */
  @PostConstruct
  void read() {
    int year = yearChoice.year();
    connections = caller.actor().connections();
    practices =
        participation.myPractices(year).stream()
            .map(
                practice ->
                    new PracticeCard(practice, submissions.ofPractice(practice.practiceId(), year)))
            .toList();
    sent = sends() ? submissions.find(ofYear(year)) : List.of();
  }

  public List<PracticeCard> practices() {
    return practices;
  }

  /** The organizations besides practices that the person acts for. */
  public List<Actor.Link> others() {
    return connections.stream().filter(link -> link.type() != OrganizationType.PRACTICE).toList();
  }

  /** Whether they act for one that sends data of its own. */
  public boolean sends() {
    return connections.stream()
        .anyMatch(
            link ->
                link.type() == OrganizationType.REGISTRY
                    || link.type() == OrganizationType.APM_ENTITY);
  }

  /** What their organization sent for the year. */
  public List<StoredSubmission> sent() {
    return sent;
  }

  private static SubmissionFilter ofYear(int year) {
    return new SubmissionFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(year));
  }
}
