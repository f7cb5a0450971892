using System.Globalization;
using Beffroi.Journal;

namespace Beffroi.Storage;

/// <summary>One step of a schema, from an embedded file such as <c>Schema/001-first.sql</c>. Steps are only ever added.</summary>
internal sealed record MigrationScript(int Version, string Sql)
{
    /// <summary>A provider's steps in order, 1, 2, 3 and so on.</summary>
    public static MigrationScript[] Of(string provider)
    {
        var assembly = typeof(MigrationScript).Assembly;
        var prefix = $"schema/{provider}/";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new MigrationScript(int.Parse(name.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), reader.ReadToEnd());
            })
            .OrderBy(script => script.Version)];
    }

    /// <summary>A store that a newer program has changed is left alone.</summary>
    public static void RefuseNewer(int stored, MigrationScript[] scripts)
    {
        var known = scripts.Length == 0 ? 0 : scripts[^1].Version;
        if (stored > known)
        {
            throw new StoreRefusedException(
                "store-too-new", $"The store has schema {stored}, and this program knows {known}.",
                "Run the newer program, or restore a backup made before it.");
        }
    }
}
