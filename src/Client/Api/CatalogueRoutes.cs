using Beffroi.City;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Departments and kinds, in the asked language.</summary>
internal static class CatalogueRoutes
{
    public static void MapCatalogue(this IEndpointRouteBuilder api) => api.MapGet("/catalogue", Read)
        .Says("catalogue", "The departments and the kinds of asset, with their properties, attributes, links, measures and alarms.")
        .Produces<CatalogueShape>()
        .Refuses();

    private static async Task<IResult> Read(CurrentCity current, HttpContext http)
    {
        var catalogue = (await current.Read(http.RequestAborted)).Catalogue;
        var tongue = Tongue.Of(http.Request);
        return Results.Ok(new CatalogueShape(
            [.. catalogue.Document.Departments.Select((department, order) => new DepartmentShape(department.Key, catalogue.DepartmentName(department.Key, tongue), order))],
            [.. catalogue.Document.Kinds.OrderBy(kind => kind.Index).Select(kind => Kind(kind, tongue))]));
    }

    private static KindShape Kind(KindEntry kind, Tongue tongue)
    {
        string Text(string key) => CatalogueIndex.Text(kind, tongue, key);
        string? TextOrNull(string key) => CatalogueIndex.TextOrNull(kind, tongue, key);
        return new()
        {
            Index = kind.Index,
            Key = kind.Key,
            Department = kind.Department,
            Name = Text("name"),
            Plural = Text("plural"),
            Symbol = new(kind.Symbol, kind.Key),
            MainProperty = kind.MainProperty,
            FillProperty = kind.MainProperty,
            Properties = [.. kind.Properties.Select(property => Property(kind, property, tongue))],
            Attributes = [.. kind.Attributes.Select(attribute => new AttributeShape(
                attribute.Name, Text($"attribute.{attribute.Name}"), Words.Of(attribute.Form, attribute.Choices), attribute.Unit, attribute.Required,
                attribute.Minimum, attribute.Maximum, Choices(kind, attribute.Name, attribute.Form, attribute.Choices, tongue)))],
            Links = [.. kind.Links.Select(link => new LinkShape(link.Name, Text($"link.{link.Name}"), link.TargetKind))],
            Measures = [.. kind.Measures.Select(measure => new MeasureShape(measure.Key, Text($"property.{measure.Property}"), measure.Unit, Words.Of(measure.Form), measure.Scale))],
            Alarms = [.. kind.Alarms.Select(alarm => new AlarmShape(
                alarm.Code, (int)alarm.Priority, Text($"alarm.{alarm.Code}.title"), TextOrNull($"alarm.{alarm.Code}.cause"),
                TextOrNull($"alarm.{alarm.Code}.consequence"), TextOrNull($"alarm.{alarm.Code}.action")))],
            Controls = kind.Controls,
            Flows = [.. kind.Flows.Select(flow => new FlowShape(flow.Name, Text($"flow.{flow.Name}"), flow.Unit, flow.Of, flow.Better))],
        };
    }

    private static PropertyShape Property(KindEntry kind, PropertyEntry property, Tongue tongue) => new(
        property.Name,
        CatalogueIndex.Text(kind, tongue, $"property.{property.Name}"),
        Words.Of(property.Form, property.Choices),
        property.Unit,
        property.Minimum,
        property.Maximum,
        property.Decimals,
        Choices(kind, property.Name, property.Form, property.Choices, tongue),
        Array.Find(kind.Measures, measure => measure.Property == property.Name) is { } measure ? Words.Of(measure.Form) : "none",
        property.FreshFor?.TotalSeconds,
        property.Indexed,
        property.Working);

    private static ChoiceShape[] Choices(KindEntry kind, string name, ValueForm form, string[] choices, Tongue tongue) =>
        [.. CatalogueIndex.Choices(kind, tongue, name, form, choices).Select(choice => new ChoiceShape(choice.Key, choice.Name))];
}
