package org.qppportal.persistence.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.persistence.type.TicketPriority;
import org.qppportal.persistence.type.TicketState;

/** A request to the service desk. */
@Entity
@Table(name = "ticket")
public class Ticket {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_number")
  @SequenceGenerator(
      name = "ticket_number",
      sequenceName = "ticket_number",
      initialValue = 100_001,
      allocationSize = 1)
  private Long number;

  @Column(name = "kind")
  private TicketKind kind;

  @Column(name = "subject")
  private String subject;

  @Column(name = "state")
  private TicketState state;

  @Column(name = "priority")
  private TicketPriority priority;

  @Column(name = "channel")
  private TicketChannel channel;

  @Column(name = "requester")
  private String requester;

  @Column(name = "requester_name")
  private String requesterName;

  @Column(name = "requester_address")
  private String requesterAddress;

  @Embedded private TicketAbout about;

  @Column(name = "assignee")
  private String assignee;

  @Column(name = "team")
  private String team;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "solved_at")
  private Instant solvedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "next_warn_at")
  private Instant nextWarnAt;

  @Column(name = "next_due_at")
  private Instant nextDueAt;

  @Column(name = "cause")
  private String cause;

  @Column(name = "merged_into")
  private Long mergedInto;

  @Column(name = "split_from")
  private Long splitFrom;

  @Column(name = "follows")
  private Long follows;

  @Column(name = "problem_id")
  private Long problemId;

  @Column(name = "rating")
  private Integer rating;

  @Column(name = "rating_comment")
  private String ratingComment;

  @Column(name = "rated_at")
  private Instant ratedAt;

  @Version
  @Column(name = "version")
  private int version;

  /** For the persistence provider. */
  protected Ticket() {}

  /** Makes a new one that nobody has taken yet. */
  public Ticket(
      TicketKind kind,
      String subject,
      TicketPriority priority,
      TicketChannel channel,
      TicketAuthor requester,
      TicketAbout about,
      String team,
      Instant at) {
    this.kind = kind;
    this.subject = subject;
    this.state = TicketState.NEW;
    this.priority = priority;
    this.channel = channel;
    this.requester = requester.account().orElse(null);
    this.requesterName = requester.name();
    this.requesterAddress = requester.address().orElse(null);
    this.about = about;
    this.team = team;
    this.createdAt = at;
    this.updatedAt = at;
  }

  public long getNumber() {
    return number;
  }

  public TicketKind getKind() {
    return kind;
  }

  public String getSubject() {
    return subject;
  }

  public TicketState getState() {
    return state;
  }

  public TicketPriority getPriority() {
    return priority;
  }

  public TicketChannel getChannel() {
    return channel;
  }

  /** The account of who asked; empty for somebody who cannot sign in. */
  public Optional<String> getRequester() {
    return Optional.ofNullable(requester);
  }

  public String getRequesterName() {
    return requesterName;
  }

  /** Where to write to who asked, if they gave an address. */
  public Optional<String> getRequesterAddress() {
    return Optional.ofNullable(requesterAddress);
  }

  /** What it is about; what has no value at all is read as none. */
  public TicketAbout getAbout() {
    return about == null ? TicketAbout.NOTHING : about;
  }

  public Optional<String> getAssignee() {
    return Optional.ofNullable(assignee);
  }

  public String getTeam() {
    return team;
  }

  public Optional<Instant> getDueAt() {
    return Optional.ofNullable(dueAt);
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  public Instant getUpdatedAt() {
    return updatedAt;
  }

  public Optional<Instant> getSolvedAt() {
    return Optional.ofNullable(solvedAt);
  }

  public Optional<Instant> getClosedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** From when on a running clock warns; empty while none runs. */
  public Optional<Instant> getNextWarnAt() {
    return Optional.ofNullable(nextWarnAt);
  }

  /** When the next of the running clocks ends, or ended; empty while none runs. */
  public Optional<Instant> getNextDueAt() {
    return Optional.ofNullable(nextDueAt);
  }

  /** What it came from, as staff found. */
  public Optional<String> getCause() {
    return Optional.ofNullable(cause);
  }

  public Optional<Long> getMergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  public Optional<Long> getSplitFrom() {
    return Optional.ofNullable(splitFrom);
  }

  /** The closed ticket that this one goes on from. */
  public Optional<Long> getFollows() {
    return Optional.ofNullable(follows);
  }

  /** The problem that it comes from, with others. */
  public Optional<Long> getProblemId() {
    return Optional.ofNullable(problemId);
  }

  /** From 1, bad, to 5, good. */
  public Optional<Integer> getRating() {
    return Optional.ofNullable(rating);
  }

  public Optional<String> getRatingComment() {
    return Optional.ofNullable(ratingComment);
  }

  public int getVersion() {
    return version;
  }

  /** Takes down that something happened, so that two who change it at once are noticed. */
  public void touch(Instant at) {
    updatedAt = at;
  }

  /** Has another state from now on. */
  public void move(TicketState to, Instant at) {
    state = to;
    updatedAt = at;
    solvedAt = to == TicketState.SOLVED ? at : to == TicketState.CLOSED ? solvedAt : null;
    closedAt = to == TicketState.CLOSED ? at : null;
  }

  /** Gives it to somebody; null takes it from everybody. */
  public void assign(String account) {
    assignee = account;
  }

  /** Gives it to another team, where nobody has it yet. */
  public void transfer(String toTeam) {
    team = toTeam;
    assignee = null;
  }

  public void prioritize(TicketPriority newPriority) {
    priority = newPriority;
  }

  /** Promises a moment; null takes the promise back. */
  public void promise(Instant due) {
    dueAt = due;
  }

  /** Comes from a problem that others have too; null from none. */
  public void comesFrom(Long problem) {
    problemId = problem;
  }

  /** Notes what its clocks show. */
  public void clocks(Optional<Instant> warn, Optional<Instant> due) {
    nextWarnAt = warn.orElse(null);
    nextDueAt = due.orElse(null);
  }

  public void causedBy(String what) {
    cause = what;
  }

  public void mergeInto(long other) {
    mergedInto = other;
  }

  public void splitFrom(long other) {
    splitFrom = other;
  }

  public void follow(long other) {
    follows = other;
  }

  /** Notes how good the help was. */
  public void rate(int points, Optional<String> comment, Instant at) {
    rating = points;
    ratingComment = comment.orElse(null);
    ratedAt = at;
  }
}
