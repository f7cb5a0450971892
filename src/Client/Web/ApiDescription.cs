using Beffroi.Parameters;
using Beffroi.Twin;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

using Scalar.AspNetCore;

namespace Beffroi.Web;

/// <summary>The API's own description: the OpenAPI document, and a page to read it.</summary>
internal static class ApiDescription
{
    private const string Introduction =
        "Everything the hypervisor shows comes from here. Refusals are problem details with a stable `code`, a sentence and advice. "
        + "A missing value is `null`, never zero. `Accept-Language: fr` or `en` chooses the language. The binary feeds are described in docs/api.md.";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Beffroi", Version = "v1", Description = Introduction, License = new() { Name = "Apache-2.0" } };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapScalarApiReference("/docs", options => options
            .WithTitle("Beffroi")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .DisableDefaultFonts()
            .DisableAgent()
            .DisableTelemetry());
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<TakenParameters>().SelectMany(taken => taken.All))
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Required = parameter.Required,
                Schema = parameter.Schema,
            });
        }
    }

    /// <summary>Two types of the twin are written by converters, which a schema cannot be read from.</summary>
    private static void Describe(OpenApiSchema schema, Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        var nothing = known == type ? default : JsonSchemaType.Null;
        if (known == typeof(Instant))
        {
            (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String | nothing, "date-time", null);
        }
        else if (known == typeof(Value))
        {
            (schema.Type, schema.Properties) = (JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.String | JsonSchemaType.Array | JsonSchemaType.Null, null);
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Number };
            schema.Description = "A number, a flag, a text, an instant, [longitude, latitude], or null when nothing is known.";
        }
    }
}
