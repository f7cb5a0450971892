using System.Collections.Frozen;

namespace Beffroi.Devices;

/// <summary>The profiles that ship: the files of <c>BuiltIn/</c>, inside the program. A document of the same id takes the place of one.</summary>
public static class BuiltInProfiles
{
    private const string Folder = "Devices/BuiltIn/";

    private static readonly Lazy<FrozenDictionary<string, string>> Texts = new(() => typeof(BuiltInProfiles).Assembly.GetManifestResourceNames()
        .Where(name => name.Replace('\\', '/').StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(name => Path.GetFileNameWithoutExtension(name), TextOf));

    private static readonly Lazy<FrozenDictionary<string, KnownProfile>> Read = new(() => Texts.Value
        .ToFrozenDictionary(text => text.Key, text => new KnownProfile(text.Key, 0, ProfileReader.Read(text.Value).Value ?? throw new InvalidOperationException($"The profile {text.Key} has errors."))));

    public static IEnumerable<KnownProfile> All => Read.Value.Values.OrderBy(profile => profile.Id, StringComparer.Ordinal);

    public static KnownProfile? Find(string id) => Read.Value.GetValueOrDefault(id);

    public static string? Text(string id) => Texts.Value.GetValueOrDefault(id);

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInProfiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
