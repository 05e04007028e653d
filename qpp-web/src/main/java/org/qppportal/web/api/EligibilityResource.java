package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.participation.AsOf;
import org.qppportal.core.participation.ClinicianEligibility;
import org.qppportal.core.participation.ParticipationService;
import org.qppportal.web.program.ProgramYears;

/** Who is in the program, by NPI and year, in the published shape; see {@link EligibilityJson}. */
@Open
@Path("/eligibility/npi")
@Produces({ApiMedia.V6, ApiMedia.V5, ApiMedia.V4, ApiMedia.JSON})
public class EligibilityResource {

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int MOST_AT_ONCE = 100;
  private static final int LAST_RUN = 4;

  @EJB private ParticipationService participation;
  @Inject private ProgramYears calendar;

  /** A request that cannot be answered, as the program says it. */
  private record Refusal(int status, String type, String message) {

    static final Refusal NPI =
        new Refusal(BAD_REQUEST, "InvalidFormatNpi", "Please supply a valid NPI");
    static final Refusal UNKNOWN =
        new Refusal(
            NOT_FOUND,
            "NoProviderInformation",
            "No individual clinician information exists for this NPI");

    ObjectNode json() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putObject("error").put("type", type).put("message", message);
      return body;
    }

    Response response() {
      return Response.status(status).type(ApiMedia.JSON).entity(json().toString()).build();
    }
  }

  /** One clinician. */
  @GET
  @Path("/{npi}")
  public Response clinician(
      @PathParam("npi") String npi,
      @QueryParam("year") String year,
      @QueryParam("runNum") String runNum) {
    Optional<Refusal> refusal = refusal(year, runNum);
    if (refusal.isPresent()) {
      return refusal.get().response();
    }
    if (!isNpi(npi)) {
      return Refusal.NPI.response();
    }
    int run = run(runNum);
    return participation
        .lookup(npi, year(year), asOf(run))
        .map(found -> Response.ok(Envelope.of(EligibilityJson.write(found, run))).build())
        .orElseGet(Refusal.UNKNOWN::response);
  }

  /** Several clinicians, in the order asked for; unknown ones as an error in their place. */
  @GET
  public Response clinicians(
      @QueryParam("npi") List<String> npis,
      @QueryParam("year") String year,
      @QueryParam("runNum") String runNum) {
    Optional<Refusal> refusal =
        refusal(year, runNum)
            .or(() -> npis.isEmpty() ? Optional.of(Refusal.NPI) : Optional.empty())
            .or(
                () ->
                    npis.size() > MOST_AT_ONCE
                        ? Optional.of(
                            new Refusal(
                                BAD_REQUEST,
                                "TooManyNpis",
                                "Ask for at most " + MOST_AT_ONCE + " NPIs at once"))
                        : Optional.empty());
    if (refusal.isPresent()) {
      return refusal.get().response();
    }
    int run = run(runNum);
    Set<String> asked =
        npis.stream()
            .filter(EligibilityResource::isNpi)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, ClinicianEligibility> found =
        participation.lookup(asked, year(year), asOf(run)).stream()
            .collect(Collectors.toMap(ClinicianEligibility::npi, Function.identity()));
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    npis.forEach(npi -> items.add(item(npi, found, run)));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("data", items);
    return Response.ok(body.toString()).build();
  }

  private static ObjectNode item(String npi, Map<String, ClinicianEligibility> found, int run) {
    if (found.containsKey(npi)) {
      return EligibilityJson.write(found.get(npi), run);
    }
    ObjectNode error = (isNpi(npi) ? Refusal.UNKNOWN : Refusal.NPI).json();
    error.put("npi", npi);
    return error;
  }

  private Optional<Refusal> refusal(String year, String runNum) {
    if (year != null && calendar.years().stream().noneMatch(one -> year.equals(one.toString()))) {
      return Optional.of(
          new Refusal(
              BAD_REQUEST,
              "InvalidYear",
              "Please supply a performance year from %d to %d"
                  .formatted(
                      calendar.years().stream().min(Integer::compare).orElseThrow(),
                      calendar.years().stream().max(Integer::compare).orElseThrow())));
    }
    if (runNum != null && !runNum.matches("[1-" + LAST_RUN + "]")) {
      return Optional.of(
          new Refusal(
              BAD_REQUEST, "InvalidRunNum", "Please supply a runNum from 1 to " + LAST_RUN));
    }
    return Optional.empty();
  }

  private int year(String year) {
    return year == null ? calendar.currentYear() : Integer.parseInt(year);
  }

  private static int run(String runNum) {
    return runNum == null ? LAST_RUN : Integer.parseInt(runNum);
  }

  /** The first three runs follow on the QP snapshots, before the second segment is counted. */
  private static AsOf asOf(int run) {
    return run < LAST_RUN ? AsOf.FIRST_SEGMENT : AsOf.NOW;
  }

  private static boolean isNpi(String text) {
    return text.length() == 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
