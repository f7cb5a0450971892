using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Beffroi.Contracts.Reading;
using Beffroi.Documents;

namespace Beffroi.Contracts;

public sealed partial class ContractReaderTests
{
    [Theory]
    [InlineData("saving: 75\nbaseline: b\nfoo: 1", RemarkCode.UnknownName)]
    [InlineData("saving: 75\nbaseline: c", RemarkCode.NotDeclared)]
    [InlineData("saving: 75", RemarkCode.Missing)]
    [InlineData("baseline: b", RemarkCode.Missing)]
    [InlineData("baseline: b\nsaving: 75\ntarget: 100", RemarkCode.OneOf)]
    [InlineData("baseline: b\nsaving: 75 +", RemarkCode.BadFormula)]
    [InlineData("baseline: b\nsaving: savings", RemarkCode.UnknownWord)]
    [InlineData("baseline: b\nsaving: { 0: 75 }", RemarkCode.BadNumber)]
    [InlineData("baseline: b\nsaving: 75\ndeadBand: { percent: 2, amount: 3 }", RemarkCode.OneOf)]
    [InlineData("baseline: b\nsaving: 75\nbonus: { share: 50, slices: [{ share: 1 }] }", RemarkCode.OneOf)]
    [InlineData("baseline: b\nsaving: 75\nbonus: { slices: [{ share: 50 }, { upTo: 5, share: 1 }] }", RemarkCode.SlicesNotIncreasing)]
    [InlineData("baseline: b\nsaving: 75\nbonus: { slices: [{ upTo: 5, share: 50 }, { upTo: 5, share: 1 }] }", RemarkCode.SlicesNotIncreasing)]
    [InlineData("baseline: b\nsaving: 75\nvaluedAt: moon", RemarkCode.BadWord)]
    public void Each_fault_of_a_clause_is_said(string clause, string code)
    {
        var reading = ContractReader.Read(Clauses.Yaml(clause), Clauses.Catalogue);
        Assert.Equal(code, Assert.Single(reading.Remarks).Code);
        Assert.Null(reading.Value);
    }

    [Theory]
    [InlineData("formula: m, option: D", RemarkCode.SimulationPays)]
    [InlineData("formula: light", RemarkCode.UnknownWord)]
    [InlineData("formula: m + target", RemarkCode.UnknownWord)]
    [InlineData("formula: m, coverage: 101", RemarkCode.BadNumber)]
    public void Each_fault_of_an_indicator_is_said(string indicator, string code) =>
        Assert.Equal(code, Assert.Single(ContractReader.Read(Clauses.Yaml("baseline: b\nsaving: 75", indicator: indicator), Clauses.Catalogue).Remarks).Code);

    [Theory]
    [InlineData("state: accepted, value: 1, unit: m³, author: a", RemarkCode.UnitMismatch)]
    [InlineData("state: accepted, value: 1, unit: MWh, author: a, fit: { r2: 0.7, cvRmse: 10 }", RemarkCode.WeakRegression)]
    public void Each_fault_of_a_baseline_is_said(string baseline, string code) =>
        Assert.Equal(code, Assert.Single(ContractReader.Read(Clauses.Yaml("baseline: b\nsaving: 75", baseline: baseline), Clauses.Catalogue).Remarks).Code);

    [Theory]
    [InlineData("constants: { m: 1 }", RemarkCode.NameTaken)]
    [InlineData("constants: { target: 1 }", RemarkCode.NameTaken)]
    [InlineData("constants: { max: 1 }", RemarkCode.NameTaken)]
    [InlineData("constants: { A: 1 }", RemarkCode.BadId)]
    [InlineData("constants: { a: b, b: 1 }", RemarkCode.UnknownWord)]
    public void Each_fault_of_a_name_is_said(string more, string code) =>
        Assert.Equal(code, Assert.Single(ContractReader.Read(Clauses.Yaml("baseline: b\nsaving: 75", more), Clauses.Catalogue).Remarks).Code);

    [Theory]
    [InlineData("{ kind: moon, property: x }", RemarkCode.UnknownKind)]
    [InlineData("{ kind: cabinet, property: x }", RemarkCode.UnknownProperty)]
    [InlineData("{ kind: cabinet, property: power }", RemarkCode.WrongFigure)]
    [InlineData("{ kind: cabinet, property: power, figure: share }", RemarkCode.WrongFigure)]
    [InlineData("{ degreeDays: heating, station: nowhere }", RemarkCode.BadId)]
    [InlineData("{ inventory: cabinet, attribute: x }", RemarkCode.UnknownProperty)]
    public void Each_fault_of_a_source_is_said(string source, string code) => Assert.Contains(
        ContractReader.Read($"title: t\nbegins: 2022-01-01\nyears: 1\nsources: {{ s: {source} }}\n", Clauses.Catalogue).Remarks, remark => remark.Code == code);

    [Fact]
    public void A_baseline_that_is_not_accepted_is_kept_and_pays_nothing()
    {
        var reading = ContractReader.Read(Clauses.Yaml("baseline: b\nsaving: 75\nbonus: { share: 50 }", baseline: "state: refused, value: 4000, unit: MWh, author: a"), Clauses.Catalogue);
        Assert.Equal((RemarkCode.NotAccepted, RemarkSeverity.Warning), (reading.Remarks.Single().Code, reading.Remarks.Single().Severity));
        Assert.Equal([HeldCode.BaselineNotAccepted], Clauses.Settle(reading.Value!, 950).Held);
    }

    [Fact]
    public void The_contract_that_is_shipped_has_no_remark() => Assert.Empty(ContractReader.Read(ContractExample.Yaml, Clauses.Catalogue).Remarks);

    /// <summary>The page shows whole contracts, and clauses that are put into a small one.</summary>
    [Fact]
    public void Every_snippet_of_the_page_is_read()
    {
        string[] snippets = [.. Snippet().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "contract.md"))).Select(match => match.Groups[1].Value)];
        Assert.True(snippets.Length >= 8);
        Assert.All(snippets, text => Assert.Empty(ContractReader.Read(text.StartsWith("title:", StringComparison.Ordinal) ? text : Clauses.Yaml(text), Clauses.Catalogue).Remarks));
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
