package org.qppportal.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qppportal.core.idempotency.Reply;
import org.qppportal.core.submission.Ids;
import org.qppportal.core.submission.SetEdits;
import org.qppportal.core.submission.StoredMeasurement;
import org.qppportal.core.submission.SubmissionQueries;

/** Single measurements of measurement sets. */
@ApplicationScoped
@Path("/submissions/measurements")
@Consumes({ApiMedia.JSON, ApiMedia.V1})
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class MeasurementsResource {

  private static final String PATH = "/api/submissions/measurements/";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  @EJB private SetEdits edits;
  @EJB private SubmissionQueries submissions;
  @Inject private SubmissionViews views;
  @Inject private Writes writes;
  @Context private Request request;

  /** All measurements of the caller's own sets. */
  @GET
  public Response list(
      @QueryParam("startIndex") @DefaultValue("0") int startIndex,
      @QueryParam("itemsPerPage") @DefaultValue(Paging.ALL) int itemsPerPage) {
    Paging paging = new Paging(startIndex, itemsPerPage);
    List<StoredMeasurement> all =
        submissions.ownSets().stream()
            .flatMap(
                set ->
                    IntStream.range(0, set.measurementIds().size())
                        .mapToObj(index -> new StoredMeasurement(set, index)))
            .toList();
    return Reads.answer(request, paging.page("measurements", all, views::measurement));
  }

  /** Adds a measurement to the set that it names. */
  @POST
  public Response create(InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () -> {
          SetEdits.WrittenMeasurement written = edits.addMeasurement(sent);
          return reply(CREATED, written, Optional.of(PATH + written.measurement().id()));
        });
  }

  /** One measurement. */
  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") String id) {
    StoredMeasurement measurement = submissions.measurement(Ids.parse(id));
    return Reads.answer(
        request,
        measurement.tag(),
        () -> Envelope.of("measurement", views.measurement(measurement)));
  }

  /** Replaces a measurement. */
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
                edits.replaceMeasurement(Ids.parse(id), sent, Tags.precondition(ifMatch)),
                Optional.empty()));
  }

  /** Changes the fields that were sent. */
  @PATCH
  @Path("/{id}")
  public Response patch(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    byte[] sent = RequestBody.read(body);
    return writes.answer(
        sent,
        () ->
            reply(
                OK,
                edits.patchMeasurement(Ids.parse(id), sent, Tags.precondition(ifMatch)),
                Optional.empty()));
  }

  /** Withdraws a measurement. */
  @DELETE
  @Path("/{id}")
  public Response withdraw(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return writes.answer(
        new byte[0],
        () -> {
          edits.withdrawMeasurement(Ids.parse(id), Tags.precondition(ifMatch));
          return Reply.of(NO_CONTENT, Optional.empty(), Optional.empty(), "");
        });
  }

  private Reply reply(int status, SetEdits.WrittenMeasurement written, Optional<String> location) {
    return Reply.of(
        status,
        Optional.of(written.measurement().tag()),
        location,
        Envelope.of("measurement", views.measurement(written.measurement()), written.warnings()));
  }
}
