using System.Globalization;

namespace Beffroi.Twin;

/// <summary>Tells kinds their settings, once, before a silo starts.</summary>
public static class KindSettings
{
    /// <summary>Of the configuration: <c>Kinds:luminaire:outBelow</c>.</summary>
    public const string Section = "Kinds";

    /// <param name="told">Values by <c>kind:setting</c>, without regard to case.</param>
    /// <returns>A sentence for each that cannot be; empty when all were taken.</returns>
    public static IReadOnlyList<string> Apply(IEnumerable<AssetKind> kinds, IEnumerable<KeyValuePair<string, string?>> told)
    {
        var known = kinds.SelectMany(kind => kind.Settings.Select(setting => (Key: $"{kind.Key}:{setting.Name}", setting)))
            .ToDictionary(entry => entry.Key, entry => entry.setting, StringComparer.OrdinalIgnoreCase);
        return [.. told.Where(entry => entry.Value is not null).Select(entry => Fault(known.GetValueOrDefault(entry.Key), entry.Key, entry.Value!)).OfType<string>()];
    }

    private static string? Fault(Setting? setting, string key, string told) =>
        setting is null ? $"There is no setting {Section}:{key}. Those of a kind stand in its README."
        : double.TryParse(told, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && setting.Take(number) ? null
        : string.Create(CultureInfo.InvariantCulture, $"The setting {Section}:{key} is '{told}'. It can be {setting.Minimum} to {setting.Maximum} {setting.Unit}").TrimEnd() + ".";
}
