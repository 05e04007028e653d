package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.qppportal.core.idempotency.Reply;
import org.qppportal.core.scoring.ScoreJson;
import org.qppportal.core.scoring.ScoreService;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.SubmissionFilter;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionPage;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;
import org.qppportal.web.scoring.ScoreReports;

/** Submissions and their scores. */
@ApplicationScoped
@Path("/submissions/submissions")
@Consumes({ApiMedia.JSON, ApiMedia.V1})
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class SubmissionsResource {

  private static final String PATH = "/api/submissions/submissions/";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  @EJB private SubmissionQueries submissions;
  @EJB private ScoreService scores;
  @Inject private SubmissionViews views;
  @Inject private ScoreReports reports;
  @EJB private SubmissionIntake intake;
  @Inject private Writes writes;
  @Context private Request request;

  /**
   * The submissions that the caller may see. The TIN comes in a header, so that it stays out of
   * addresses and logs.
   */
  @GET
  public Response find(
      @HeaderParam("qpp-taxpayer-identification-number") String tin,
      @QueryParam("nationalProviderIdentifier") String npi,
      @QueryParam("entityId") String entityId,
      @QueryParam("entityType") String entityType,
      @QueryParam("performanceYear") Integer performanceYear,
      @QueryParam("startIndex") @DefaultValue("0") int startIndex,
      @QueryParam("itemsPerPage") @DefaultValue("10") int itemsPerPage) {
    SubmissionFilter filter =
        new SubmissionFilter(
            parse(tin, Tin::isValid, Tin::new, "The TIN in the header has nine digits."),
            parse(npi, Npi::isValid, Npi::new, "nationalProviderIdentifier has ten digits."),
            Optional.ofNullable(entityId).filter(text -> !text.isBlank()),
            parse(
                entityType,
                text -> EntityType.ofCode(text).isPresent(),
                text -> EntityType.ofCode(text).orElseThrow(),
                "entityType is individual, group, virtualGroup, apm or subgroup."),
            Optional.ofNullable(performanceYear));
    Paging paging = new Paging(startIndex, itemsPerPage);
    SubmissionPage found = submissions.find(filter, paging.startIndex(), paging.itemsPerPage());
    return Reads.answer(
        request, paging.part("submissions", found.total(), found.submissions(), views::submission));
  }

  /** Makes a submission, with the sets in it; for people of the practice or entity itself. */
  @POST
  public Response create(InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () -> {
          Received received = intake.create(sent);
          return reply(CREATED, received, Optional.of(PATH + received.submissionId()));
        });
  }

  private static <T> Optional<T> parse(
      String text,
      java.util.function.Predicate<String> valid,
      Function<String, T> make,
      String message) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (!valid.test(text)) {
      throw new BadRequestException(message);
    }
    return Optional.of(make.apply(text));
  }

  /** One submission. */
  @GET
  @Path("/{id}")
  public Response submission(@PathParam("id") String id) {
    StoredSubmission submission = submissions.submission(Ids.parse(id));
    return Reads.answer(
        request, submission.tag(), () -> Envelope.of("submission", views.submission(submission)));
  }

  /** Replaces what the practice or entity itself sent; what vendors sent stays. */
  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () ->
            reply(
                OK,
                intake.replace(Ids.parse(id), sent, Tags.precondition(ifMatch)),
                Optional.empty()));
  }

  /** Withdraws what the practice or entity itself sent; what vendors sent stays. */
  @DELETE
  @Path("/{id}")
  public Response withdraw(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return writes.answer(
        new byte[0],
        () -> {
          intake.withdraw(Ids.parse(id), Tags.precondition(ifMatch));
          return Reply.of(NO_CONTENT, Optional.empty(), Optional.empty(), "");
        });
  }

  private Reply reply(int status, Received received, Optional<String> location) {
    StoredSubmission stored = submissions.submission(received.submissionId());
    return Reply.of(
        status,
        Optional.of(stored.tag()),
        location,
        Envelope.of("submission", views.submission(stored), received.warnings()));
  }

  /** The preliminary score of one submission, of one program's sets or of all. */
  @GET
  @Path("/{id}/score")
  public String score(@PathParam("id") String id, @QueryParam("program") String program) {
    ObjectNode score =
        reports.of(scores.scoreOf(Ids.parse(id), Optional.ofNullable(program))).json();
    ((ObjectNode) score.get("metadata")).put("submissionId", id);
    return Envelope.of("score", score);
  }

  /** The same as a document, for whoever asks for one and not for just anything. */
  @GET
  @Path("/{id}/score")
  @Produces("application/pdf;qs=0.1")
  public Response scoreDocument(@PathParam("id") String id) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    reports.writePdf(scores.scoreOf(Ids.parse(id)), pdf);
    return Response.ok(pdf.toByteArray(), "application/pdf")
        .header(
            "Content-Disposition", "attachment; filename=\"qpp-score-" + Ids.parse(id) + ".pdf\"")
        .build();
  }

  /** The score that a submission would have; nothing is stored. */
  @POST
  @Path("/score-preview")
  public String preview(InputStream body) {
    return Envelope.of("score", ScoreJson.write(scores.preview(RequestBody.read(body))));
  }
}
