using Beffroi.City;
using Beffroi.Exports;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What every export takes: its form, for whom it is, how numbers and instants are written.</summary>
internal static class ExportParameters
{
    private const string Internal = "internal";

    public static readonly Parameter<string> Format = Kinds.Word("format", "Form of the file; csv unless told.", [.. ExportFormat.All.Select(format => format.Key)]);
    public static readonly Parameter<string> Audience = Kinds.Word("audience", "For whom: open data unless told. An internal export has what is not published, and wants 'author' and 'reason'.", "open", Internal);
    public static readonly Parameter<string> Author = Kinds.Text("author", "Who asks for an internal export.", 200);
    public static readonly Parameter<string> Reason = Kinds.Text("reason", "Why, of an internal export.", 500);
    public static readonly Parameter<string> Zone = Kinds.Word("zone", "The time of instants: utc unless told, or Europe/Paris with its distance to UTC. Parquet is always in UTC.", "utc", "paris");
    public static readonly Parameter<string> Decimal = Kinds.Word("decimal", "Of CSV: a point in numbers and a comma between cells unless told; or a comma in numbers and a semicolon between cells.", "point", "comma");

    public static readonly Parameter[] All = [Format, Audience, Author, Reason, Zone, Decimal];

    /// <summary>Whether it is for those who run the city; refused without a name and a reason.</summary>
    public static bool IsInternal(Given given)
    {
        if (given.Of(Audience) != Internal)
        {
            return false;
        }

        return !string.IsNullOrWhiteSpace(given.Of(Author)) && !string.IsNullOrWhiteSpace(given.Of(Reason))
            ? true
            : throw new RefusedException(new(StatusCodes.Status422UnprocessableEntity, "export-unexplained"));
    }

    /// <summary>The kind, when it may be exported for that audience.</summary>
    public static KindEntry Kind(CityIndex city, string? key, bool isInternal)
    {
        var kind = city.Catalogue.Kind(key ?? "") ?? throw new RefusedException(AssetRoutes.UnknownKind(city, key ?? ""));
        return isInternal || !kind.Internal ? kind : throw new RefusedException(new(StatusCodes.Status403Forbidden, "not-published", kind.Key));
    }

    public static void RequirePublished(KindEntry kind, string field, bool isInternal)
    {
        if (!isInternal && !AssetColumns.IsPublished(kind, field))
        {
            throw new RefusedException(new(StatusCodes.Status403Forbidden, "not-published", $"{kind.Key}.{field}"));
        }
    }
}
