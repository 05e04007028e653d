package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.problem.DataProblem;
import org.qppportal.core.problem.Problem;
import org.qppportal.core.qrda.QrdaFile;
import org.qppportal.core.qrda.QrdaFiles;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.SubmissionIntake;
import org.qppportal.core.submission.SubmissionReaders;
import org.qppportal.core.submission.SubmissionReading;
import org.qppportal.core.submission.SubmissionRefusedException;

/**
 * Makes submissions of QRDA documents, as the program's converter does, and checks them by the same
 * rules as every submission. A request with a purpose, or for a dry run, stores nothing and is open
 * to all; any other needs a token. Nothing is stored unless every document of the request is sound.
 */
@Open
@Path("/submissions/converter")
public class ConverterResource {

  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_PURPOSE = 25;
  private static final String FILE = "file";

  @Inject private SubmissionReaders readers;
  @EJB private SubmissionIntake intake;
  @Context private SecurityContext security;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  /** A document and what was read of it. */
  private record Conversion(QrdaFile file, SubmissionReading reading) {}

  /** Converts the parts named {@code file}: XML documents, or zip files of them. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces({ApiMedia.V2, ApiMedia.JSON, ApiMedia.V1, ApiMedia.ZIP})
  public Response convert(
      List<EntityPart> parts,
      @HeaderParam("Purpose") String purpose,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun)
      throws IOException {
    if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
      throw new BadRequestException(
          "The header Purpose has at most " + LONGEST_PURPOSE + " characters.");
    }
    boolean store = !dryRun && (purpose == null || purpose.isBlank());
    if (store
        && !BearerTokenFilter.isSignedIn(
            headers.getHeaderString(HttpHeaders.AUTHORIZATION), security)) {
      return BearerTokenFilter.refusal();
    }
    try (QrdaFiles files = new QrdaFiles()) {
      for (EntityPart part : parts) {
        if (FILE.equals(part.getName())) {
          String name = part.getFileName().orElse(FILE);
          try (InputStream content = part.getContent()) {
            files.add(name, content);
          } catch (QrdaFiles.RefusedException e) {
            return refused(name, List.of(e.problem()));
          }
        }
      }
      if (files.files().isEmpty()) {
        throw new BadRequestException("Send the documents as form parts named file.");
      }
      return convert(files.files(), store);
    }
  }

  private Response convert(List<QrdaFile> files, boolean store) throws IOException {
    for (QrdaFile file : files) {
      if (store && file.size() > RequestBody.LIMIT) {
        return refused(TOO_LARGE, file.name(), List.of(tooLarge(file)));
      }
    }
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    List<Conversion> conversions = new ArrayList<>(files.size());
    for (QrdaFile file : files) {
      SubmissionReading reading = readers.readQrda(file);
      if (isSound(reading, store)) {
        conversions.add(new Conversion(file, reading));
      } else {
        ConverterJson.addError(errors, file.name(), reading.problems());
        ConverterJson.addRecognised((ObjectNode) errors.get(errors.size() - 1), reading);
      }
    }
    return errors.isEmpty() ? answer(conversions, store) : refused(errors);
  }

  /**
   * Whether a document can be answered as converted. The program's own examples hold made-up NPIs;
   * where nothing is stored, a wrong check digit is only told of.
   */
  private static boolean isSound(SubmissionReading reading, boolean store) {
    return reading.accepted()
        || (!store
            && reading.problems().stream()
                .allMatch(
                    problem -> !problem.blocks() || problem.code() == DataProblem.NPI_CHECK_DIGIT));
  }

  private Response answer(List<Conversion> conversions, boolean store) throws IOException {
    List<String> locations = new ArrayList<>(conversions.size());
    for (Conversion conversion : conversions) {
      try {
        locations.add(store ? store(conversion) : null);
      } catch (SubmissionRefusedException e) {
        return refused(conversion.file().name(), e.problems());
      }
    }
    Response.ResponseBuilder answer = Response.status(Response.Status.CREATED);
    if (store && conversions.size() == 1) {
      answer.header(HttpHeaders.LOCATION, locations.get(0));
    }
    return answer.type(wanted()).entity(body(conversions, locations)).build();
  }

  private String store(Conversion conversion) throws IOException {
    byte[] content;
    try (InputStream in = conversion.file().open()) {
      content = in.readAllBytes();
    }
    Received received =
        intake.submit(
            conversion.reading(),
            content,
            Channel.API,
            Optional.of(conversion.file().name()),
            Optional.empty());
    return uri.getBaseUriBuilder()
        .path("submissions/submissions/{id}")
        .build(received.submissionId())
        .toString();
  }

  private String body(List<Conversion> conversions, List<String> locations) {
    boolean single = conversions.size() == 1 && !wants(ApiMedia.ZIP);
    if (wants(ApiMedia.V1)) {
      List<String> submissions = new ArrayList<>();
      conversions.forEach(one -> submissions.add(ConverterJson.submission(one.reading())));
      return single ? submissions.get(0) : "[" + String.join(",", submissions) + "]";
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < conversions.size(); i++) {
      list.add(ConverterJson.conversion(conversions.get(i).reading(), locations.get(i)));
    }
    return (single ? list.get(0) : list).toString();
  }

  private boolean wants(String type) {
    return headers.getAcceptableMediaTypes().stream()
        .findFirst()
        .map(Object::toString)
        .filter(accepted -> accepted.startsWith(type))
        .isPresent();
  }

  private String wanted() {
    return wants(ApiMedia.V1) ? ApiMedia.V1 : wants(ApiMedia.V2) ? ApiMedia.V2 : ApiMedia.JSON;
  }

  /** A receipt keeps the document as it came, so only what fits there can be stored. */
  private static Problem tooLarge(QrdaFile file) {
    long megabyte = 1024L * 1024;
    long limit = RequestBody.LIMIT / megabyte;
    return new Problem(
        DataProblem.FILE_TOO_LARGE,
        "$",
        0,
        0,
        "The document has %.1f MB; a document that is stored has at most %d MB."
            .formatted((double) file.size() / megabyte, limit),
        "Send the document with dryRun=true, which takes larger ones. Then send the JSON that it"
            + " gives, which is far smaller, to /api/submissions/measurement-sets, one"
            + " measurement set at a time.");
  }

  private static Response refused(String file, List<Problem> problems) {
    return refused(UNPROCESSABLE, file, problems);
  }

  private static Response refused(int status, String file, List<Problem> problems) {
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    ConverterJson.addError(errors, file, problems);
    return refused(status, errors);
  }

  private static Response refused(ArrayNode errors) {
    return refused(UNPROCESSABLE, errors);
  }

  private static Response refused(int status, ArrayNode errors) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("errors", errors);
    return Response.status(status).type(ApiMedia.JSON).entity(answer.toString()).build();
  }
}
