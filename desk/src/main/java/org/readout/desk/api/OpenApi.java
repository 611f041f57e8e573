package org.readout.desk.api;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.export.ExportFormat;
import org.readout.find.statement.CueLexicon.CueClass;
import org.readout.ledger.search.FindingType;
import org.readout.model.Attendance;
import org.readout.model.EventType;
import org.readout.model.Factuality;
import org.readout.model.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The desk's addresses as an OpenAPI 3.1 description (spec.openapis.org/oas/v3.1.0). */
final class OpenApi {
    private static final Map<String, List<String>> WORDS = Map.of(
            "finding", words(FindingType.values()),
            "cue", words(CueClass.values()),
            "kind", words(Statement.Kind.values()),
            "anonymity", words(Statement.Anonymity.values()),
            "event", words(EventType.values()),
            "status", words(Attendance.Status.values()),
            "factuality", words(Factuality.values()),
            "dates", List.of("publication"),
            "format",
                    Arrays.stream(ExportFormat.values())
                            .filter(f -> !f.isFolder())
                            .map(ExportFormat::label)
                            .toList());

    private final Map<String, Endpoint.Parameter> parameters = Endpoint.parametersByName();
    private final StringWriter out = new StringWriter();
    private final JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);

    private OpenApi() {}

    static String write(List<Endpoint> endpoints) {
        OpenApi document = new OpenApi();
        document.all(endpoints);
        document.json.close();
        return document.out.toString();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }

    private void all(List<Endpoint> endpoints) {
        json.writeStartObject();
        text("openapi", "3.1.0");
        object("info", () -> {
            text("title", "Readout: the desk");
            text(
                    "description",
                    "Who said what, who did what to whom, who will come: each finding with its evidence."
                            + " Offsets are Unicode code points of an article's text.");
            text("version", "1");
            object("license", () -> {
                text("name", "Apache-2.0");
                text("identifier", "Apache-2.0");
            });
        });
        object(
                "paths",
                () -> paths(endpoints)
                        .forEach((path, operations) ->
                                object(path, () -> operations.forEach((method, write) -> object(method, write)))));
        object("components", () -> {
            object(
                    "securitySchemes",
                    () -> object("token", () -> {
                        text("type", "http");
                        text("scheme", "bearer");
                        text(
                                "description",
                                "The token that the desk was started with; a desk on this machine alone has none.");
                    }));
            object("schemas", () -> object("Error", this::error));
        });
        json.writeName("security").writeStartArray();
        json.writeStartObject();
        json.writeEndObject();
        json.writeStartObject();
        json.writeName("token").writeStartArray().writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private Map<String, Map<String, Runnable>> paths(List<Endpoint> endpoints) {
        Map<String, Map<String, Runnable>> paths = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            String method = endpoint.method().toLowerCase(Locale.ROOT);
            if (endpoint.isView()) {
                put(paths, endpoint.path() + ".json", method, endpoint, List.of("application/json"));
                put(paths, endpoint.path() + ".csv", method, endpoint, List.of("text/csv"));
            } else {
                put(paths, endpoint.path(), method, endpoint, endpoint.types());
            }
        }
        return paths;
    }

    private void put(
            Map<String, Map<String, Runnable>> paths,
            String path,
            String method,
            Endpoint endpoint,
            List<String> types) {
        paths.computeIfAbsent(path, p -> new LinkedHashMap<>())
                .put(method, () -> operation(path, method, endpoint, types));
    }

    private void operation(String path, String method, Endpoint endpoint, List<String> types) {
        text("operationId", method + path.replaceAll("[^a-z]+", "_"));
        text("summary", endpoint.summary());
        json.writeName("parameters").writeStartArray();
        endpoint.parameters().forEach(name -> parameter(name, path, endpoint));
        json.writeEndArray();
        if (method.equals("post")) {
            object("requestBody", () -> {
                json.writeName("required").writeBoolean(true);
                object("content", () -> object("*/*", () -> object("schema", () -> text("type", "string"))));
            });
        }
        object("responses", () -> {
            object("200", () -> {
                text("description", endpoint.summary());
                object(
                        "content",
                        () -> types.forEach(type -> object(
                                type,
                                () -> object(
                                        "schema",
                                        () -> text(
                                                "type",
                                                type.equals("application/json") && endpoint.isView()
                                                        ? "object"
                                                        : "string")))));
            });
            object("default", () -> {
                text("description", "What is wrong, in a sentence");
                object(
                        "content",
                        () -> object(
                                "application/json",
                                () -> object("schema", () -> text("$ref", "#/components/schemas/Error"))));
            });
        });
    }

    private void parameter(String name, String path, Endpoint endpoint) {
        Endpoint.Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("parameters.tsv does not tell what " + name + " is");
        }
        json.writeStartObject();
        text("name", name);
        text("in", path.contains("{" + name + "}") ? "path" : "query");
        text("description", parameter.words());
        json.writeName("required").writeBoolean(endpoint.needed().contains(name));
        object("schema", () -> schema(parameter.kind()));
        json.writeEndObject();
    }

    private void schema(String kind) {
        text("type", kind.equals("number") ? "integer" : "string");
        if (kind.equals("day")) {
            text("format", "date");
        }
        List<String> words = WORDS.get(kind);
        if (words != null) {
            json.writeName("enum").writeStartArray();
            words.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void error() {
        text("type", "object");
        object("properties", () -> {
            object("title", () -> text("type", "string"));
            object("error", () -> {
                text("type", "array");
                object("items", () -> {
                    text("type", "object");
                    object("properties", () -> {
                        object("status", () -> text("type", "integer"));
                        object("reason", () -> text("type", "string"));
                    });
                });
            });
        });
    }

    private void object(String name, Runnable inside) {
        json.writeName(name).writeStartObject();
        inside.run();
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeName(name).writeString(value);
    }
}
