using Microsoft.Net.Http.Headers;

namespace Beffroi.Language;

/// <summary>A language the API speaks.</summary>
internal readonly record struct Tongue(string Code)
{
    public static readonly Tongue French = new("fr");
    public static readonly Tongue English = new("en");
    public static readonly Tongue[] All = [French, English];

    /// <summary>What the reader likes best of what there is, by Accept-Language; French when nothing fits.</summary>
    public static Tongue Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes))
        {
            return French;
        }

        return wishes.Where(wish => wish.Quality is not 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Known(wish.Value.Value))
            .FirstOrDefault(tongue => tongue is not null) ?? French;
    }

    private static Tongue? Known(string? wish)
    {
        var primary = wish?.Split('-')[0].ToLowerInvariant();
        return primary switch { "fr" or "*" => French, "en" => English, _ => null };
    }
}
