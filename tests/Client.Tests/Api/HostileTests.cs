using Beffroi.Support;

using CsCheck;

using Xunit;

namespace Beffroi.Api;

/// <summary>Whatever is asked, the answer is an answer or a refusal, never a failure of ours.</summary>
public sealed class HostileTests(ClientFixture fixture)
{
    private static readonly string[] Paths =
    [
        "/api/v1/session", "/api/v1/assets", "/api/v1/assets.geojson", "/api/v1/assets/luminaire/X", "/api/v1/assets/luminaire/X/history", "/api/v1/assets/luminaire/X/history/raw", "/api/v1/totals",
        "/api/v1/alarms", "/api/v1/dead-letters", "/api/v1/activity", "/api/v1/places", "/api/v1/imports", "/api/v1/imports/x/rejects", "/api/v1/tiles/1/0/0.mvt",
    ];

    private static readonly string[] Names =
        ["kind", "department", "authority", "district", "status", "q", "bbox", "ordinal", "limit", "after", "node", "level", "property", "from", "to", "points", "step", "reason", "state", "x"];

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.String[0, 40],
        Gen.Int.Select(number => $"{number}"),
        Gen.Long.Select(number => $"{number}"),
        Gen.Double.Select(number => FormattableString.Invariant($"{number}")),
        Gen.Double[-400, 400].Array[4].Select(parts => string.Join(',', parts.Select(part => FormattableString.Invariant($"{part}")))),
        Gen.DateTime.Select(moment => $"{moment:O}"),
        Of("", "normal", "stale,unknown", "territory", "authority/chalons", "district/~", "luminaire/X", "%00", "null", "1e309", "9999-12-31T23:59:59Z", "0001-01-01", "\u0000", "🙂", "../..", "' OR 1=1 --"));

    [Fact]
    public void Any_query_is_answered_or_refused()
    {
        var pair = Gen.Select(Of(Names), Value).Select((name, value) => $"{Uri.EscapeDataString(name)}={Escape(value)}");
        Gen.Select(Of(Paths), pair.Array[0, 5]).Sample((path, pairs) =>
        {
            using var response = fixture.Client.GetAsync($"{path}?{string.Join('&', pairs)}").Result;
            var status = (int)response.StatusCode;
            var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
            return status is >= 200 and < 300 ? !isProblem : status is >= 400 and < 500 && isProblem;
        }, iter: 2000);
    }

    [Fact]
    public void Any_body_is_answered_or_refused()
    {
        var paths = Of(("PUT", "/api/v1/assets/luminaire/X"), ("POST", "/api/v1/dead-letters/replay"), ("POST", "/api/v1/imports"));
        var body = Gen.OneOf(Gen.String[0, 200], Of("{}", "[]", "null", "{\"name\":1}", "{\"place\":{}}", "{\"attributes\":{\"a\":{\"value\":{}}}}", "{\"links\":[]}", "{\"ids\":null}", "{\"name\":\"\\ud800\"}", "{\"\\ud800\":1}", "{\"reason\":\"\\udc00\"}", "{\"heading\":1e400}", "[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]"));
        Gen.Select(paths, body).Sample((target, text) =>
        {
            using var response = fixture.Client.Ask(new HttpMethod(target.Item1), target.Item2, text).Result;
            return (int)response.StatusCode is >= 200 and < 500;
        }, iter: 500);
    }

    private static Gen<T> Of<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static string Escape(string text)
    {
        // A lone half of a surrogate pair cannot be written in an address.
        return Uri.EscapeDataString(new string([.. text.Where(c => !char.IsSurrogate(c))]));
    }
}
