using Beffroi.Compliance.Assets;
using Beffroi.Rollups;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets;

/// <summary>Follows <c>docs/add-an-asset-kind.md</c>: what the script makes is checked as every kind and department is checked, and nothing else was touched.</summary>
public sealed class NewKindTest(NewKinds made) : IClassFixture<NewKinds>
{
    [Theory, InlineData("fountain"), InlineData("bench")]
    public void What_it_makes_compiles_and_passes_every_check(string key)
    {
        var kind = made.Catalogue.Kind(key);

        Assert.Empty(KindRows.Faults(kind));
        Assert.Empty(KindGrain.Faults(kind));
        Assert.Empty(KindWords.Faults(kind));
        Assert.Empty(KindSymbol.Faults(kind.Symbol));
        Assert.Empty(KindAlarms.Faults(kind));
        Assert.Empty(KindBehaviour.Faults(kind));
        Assert.Empty(KindSimulation.Faults(kind));
        Assert.Empty(KindRefusals.Faults(kind));
        Assert.Empty(KindLinks.Faults(kind, made.Catalogue));
    }

    [Fact]
    public void An_eleventh_department_stands_behind_the_ten_in_the_catalogue()
    {
        var departments = made.Catalogue.ToDocument().Departments;

        Assert.Equal(Catalogue.Of(typeof(Catalogue).Assembly).Departments.Count + 1, departments.Length);
        Assert.Equal(("street-furniture", "Street furniture", "Street furniture"), (departments[^1].Key, departments[^1].Names["en"], departments[^1].Names["fr"]));
        Assert.Equal("street-furniture", made.Catalogue.ToDocument().Kinds.Single(k => k.Key == "bench").Department);
        Assert.Empty(DepartmentRows.Faults(made.Catalogue.Departments[^1]));
        Assert.Contains("Made a department", made.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_members_are_counted_in_totals_of_its_own()
    {
        var shapes = new KindShapes([.. made.Catalogue.Kinds.Select(KindShape.Of)]);
        var kind = made.Catalogue.Kind("bench");
        var state = new AssetState(kind.Properties.Length) { Ordinal = 1, Version = 3, Description = new() { District = "centre", Authority = "chalons" } };
        state.Slots[kind.Main.Slot] = new() { Number = 1, At = new(5), ChangedAt = new(5), Quality = Quality.Measured };

        var told = Contributing.Of(kind, made.Catalogue.IndexOf("bench"), AssetId.Of("bench", "B-1"), state)!;
        var cell = new CellLedger(told.Cell, shapes);
        cell.Take(MemberEntry.Of(told), new(10));

        Assert.Equal(NodeId.Cell("centre", "street-furniture"), told.Cell);
        Assert.Contains(NodeId.Authority("chalons", "street-furniture"), Hierarchy.Above(told.Cell, ["chalons"]));
        Assert.Equal((1, 1), (cell.Read().Kinds["bench"].Members, cell.Read().Kinds["bench"].ByKnowledge[(int)Knowledge.Fresh]));
    }

    [Theory]
    [InlineData("nowhere", "Fountain", "fountain")]
    [InlineData("GreenSpaces", "fountain", "fountain")]
    [InlineData("GreenSpaces", "GreenSpaces", "green")]
    [InlineData("GreenSpaces", "Fountain", "Fountain!")]
    public void It_refuses_what_cannot_be_a_kind(string department, string kind, string key)
    {
        var folder = Path.Combine(made.Folder, "refused");
        var (exit, said) = NewKinds.Run(Path.Combine(NewKinds.Root, "new-kind"), department, kind, key, "Fountain", "Fontaine", folder);

        Assert.Equal(2, exit);
        Assert.Contains("is not a", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_kind_whose_department_no_folder_declares_is_refused() =>
        Assert.Contains("no folder declares", Assert.Throws<InvalidOperationException>(() => new Catalogue([], [made.Catalogue.Kind("bench")])).Message, StringComparison.Ordinal);
}
