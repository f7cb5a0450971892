using System.Text.RegularExpressions;
using Xunit;

namespace Beffroi.Twin;

/// <summary>What kinds declare for exports is there: a column that comes from nothing would stay empty, and nobody would know.</summary>
public sealed class StandardTableTest
{
    private static readonly string[] Common = ["", "key", "name", "address", "longitude", "latitude", "authority", "district"];

    private static IReadOnlyList<AssetKind> Kinds => Catalogue.Of(typeof(AssetKind).Assembly).Kinds;

    [Fact]
    public void Every_column_of_a_standard_comes_from_what_its_kind_has()
    {
        var tables = Kinds.SelectMany(kind => kind.Standards.Select(table => (kind, table))).ToArray();
        Assert.Contains(tables, one => one.table.Key == "bnls");
        Assert.Equal(tables.Length, tables.Select(one => one.table.Key).Distinct().Count());
        Assert.All(tables, one => Assert.All(one.table.Columns, column =>
        {
            Assert.Contains(column.From, Sources(one.kind));
            Assert.True(column.Pattern is null || Regex.IsMatch("", column.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) is var _);
        }));
        Assert.All(tables, one => Assert.Equal(one.table.Columns.Length, one.table.Columns.Select(column => column.Name).Distinct().Count()));
    }

    [Fact]
    public void What_a_kind_does_not_publish_it_has() => Assert.All(Kinds, kind =>
        Assert.All(kind.Unpublished, name => Assert.True(kind.Properties.Any(p => p.Name == name) || kind.Attributes.Any(a => a.Name == name), $"{kind.Key} has no {name}.")));

    [Fact]
    public void Cameras_are_not_published() => Assert.False(Kinds.Single(kind => kind.Key == "camera").IsPublished);

    private static string[] Sources(AssetKind kind) => [.. Common, .. kind.Attributes.Select(a => $"attribute.{a.Name}"), .. kind.Properties.Select(p => $"property.{p.Name}")];
}
