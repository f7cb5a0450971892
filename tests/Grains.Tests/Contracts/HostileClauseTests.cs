using Beffroi.Contracts.Reading;
using Beffroi.Documents;

namespace Beffroi.Contracts;

/// <summary>Clauses at their edges: 4,000 MWh, three quarters to save unless said otherwise, 0.18 € by the contract and 0.174 € by the market. Amounts were summed by another program, in decimals.</summary>
public sealed class HostileClauseTests
{
    private const string Both = "bonus: { share: 50 }\nmalus: { share: 100 }";

    [Theory]
    [InlineData("saving: 75\ndeadBand: { amount: 30 }\n" + Both, 1025, 0)]
    [InlineData("saving: 75\ndeadBand: { amount: 30 }\n" + Both, 1030, 0)]
    [InlineData("saving: 75\ndeadBand: { amount: 30 }\n" + Both, 1031, -5580)]
    [InlineData("saving: 75\ndeadBand: { percent: { 1: 5, 4: 2 }, as: deductible }\n" + Both, 1030, -1800)]
    [InlineData("saving: 75\ndeadBand: { percent: 0 }\n" + Both, 1000.001, -0.18)]
    [InlineData("saving: 75\ndeadBand: { percent: 100 }\n" + Both, 1, 0)]
    [InlineData("saving: 75\nbonus: { slices: [{ upTo: 5, share: 100 / 3 }, { upTo: 10, share: 50 }] }", 800, 7500)]
    [InlineData("saving: 75\nbonus: { slices: [{ upTo: year, share: 10 }, { share: 20 }] }", 900, 2880)]
    [InlineData("saving: 75\nbonus: { slices: [{ upTo: 1, share: 10 }, { upTo: 2, share: 20 }, { upTo: 3, share: 30 }, { upTo: 4, share: 40 }, { upTo: 5, share: 50 }, { upTo: 6, share: 60 }, { upTo: 7, share: 70 }] }", 900, 5040)]
    [InlineData("saving: 75\nbonus: { slices: [{ upTo: 10 - 2 * year, share: 50 }, { upTo: 2 - year, share: 90 }] }", 900, 1800)]
    [InlineData("saving: 75\nmalus: { share: 60, least: shortfall * 1000 * price * 1.2 * 0.66 }", 1060, -8553.6)]
    [InlineData("saving: 75\nmalus: { share: 60, least: shortfall * 1000 * price * 1.2 * 0.66, most: 8000 }", 1060, -8000)]
    [InlineData("saving: 75\nmalus: { share: 100, least: 100 }", 1000, 0)]
    [InlineData("saving: 110\n" + Both, 950, -243000)]
    [InlineData("saving: 0\n" + Both, 4000, 0)]
    [InlineData("target: 0\nbonus: { share: 50, cap: 10 }", -5, 0)]
    [InlineData("target: 0\nuncertainty: 3\nbonus: { share: 50 }", -5, 450)]
    [InlineData("saving: 75\nuncertainty: 5\n" + Both, 950, 0)]
    [InlineData("saving: 75\nuncertainty: 5\n" + Both, 1040, -7200)]
    [InlineData("saving: 75\nbonus: { share: 50 }", 999.9995, 0.05)]
    [InlineData("saving: 75\nmalus: { share: 100 }", 1000.00025, -0.05)]
    [InlineData("saving: 75\nbonus: { share: \"50 * (price + market) / (2 * price)\" }", 950, 4425)]
    [InlineData("saving: 75\nbonus: { share: 50 }\nlines: { late: { name: l, amount: -500 * days_late }, tax: { name: t, amount: bonus * 0.2 } }", 950, 1900)]
    [InlineData("saving: 75\nbonus: { share: \"if(known(co2_gap), 50, 25)\" }", 950, 2250)]
    [InlineData("saving: 75\nbonus: { share: \"if(co2_gap > 0, 50, 25)\" }", 1000, 0)]
    public void An_edge_comes_to_what_another_program_sums(string clause, double measured, double amount)
    {
        var figure = Clauses.Settle("baseline: b\n" + clause, (decimal)measured, 2025, null, ("days_late", 7));
        Assert.Equal(((decimal)amount, (decimal)amount), (figure.Amount, figure.Parts.Sum(part => part.Amount)));
    }

    [Theory]
    [InlineData("saving: 75\nmalus: { share: \"100 + 10 * years_missed\" }", 2024, 1060, -14040, -2, -3)]
    [InlineData("saving: 75\nmalus: { share: { 1: 110, 2: 120, 3: 130, 8: 180 } }", 2029, 1060, -19440, 1, 1, 1, 1, 1, 1, 1)]
    [InlineData("saving: 75\nbonus: { share: 50 }\nmalus: { share: 100 }\nrebase: [{ over: 10, years: 2, target: (target + last_measured) / 2 }]", 2024, 950, -900, 12, 11)]
    [InlineData("saving: 75\nbonus: { share: 50 }\nmalus: { share: 100 }\nrebase: [{ over: 10, years: 2, target: (target + last_measured) / 2 }]", 2024, 950, 4500, 12, 10)]
    [InlineData("saving: 75\nbonus: { share: 50 }\nrebase: [{ years: 4, target: last_measured }]", 2026, 950, 900, 1, 2, 3, 4)]
    [InlineData("saving: 75\nmalus: { share: \"if(ever_reached, 100, if(years_missed >= 3, 500, 200))\" }", 2024, 1060, -54000, -1, -2)]
    [InlineData("saving: 75\nmalus: { share: \"if(ever_reached, 100, if(years_missed >= 3, 500, 200))\" }", 2024, 1060, -10800, 0, -2)]
    public void The_years_before_count_as_they_were(string clause, int year, int measured, int amount, params int[] past) =>
        Assert.Equal(amount, Clauses.Settle("baseline: b\n" + clause, measured, year, Clauses.Past([.. past.Select(percent => (decimal)percent)])).Amount);

    [Theory]
    [InlineData("saving: 75\nbonus: { share: \"100 / (measured - 950)\" }", HeldCode.NotWorkedOut)]
    [InlineData("saving: 75\nbonus: { share: \"if(co2_gap > 0, 50, 25)\" }", HeldCode.NotWorkedOut)]
    [InlineData("saving: 75\nbonus: { share: \"power(10, 20) * power(10, 20)\" }", HeldCode.NotWorkedOut)]
    [InlineData("saving: 75\nbonus: { share: 50, cap: \"1 / (year - 4)\" }", HeldCode.NotWorkedOut)]
    [InlineData("saving: 75\ndeadBand: { percent: co2_gap }\nbonus: { share: 50 }", HeldCode.NotWorkedOut)]
    [InlineData("saving: 75\nbonus: { share: \"clamp(50, 60, 40)\" }", HeldCode.NotWorkedOut)]
    [InlineData("saving: { 5: 75 }\nbonus: { share: 50 }", HeldCode.NoTarget)]
    [InlineData("saving: \"75 / (year - year)\"\nbonus: { share: 50 }", HeldCode.NoTarget)]
    [InlineData("saving: 75\nbonus: { share: { 2030: 50 } }", HeldCode.NotWorkedOut)]
    [InlineData("saving: 75\nbonus: { share: 50 }\nrebase: [{ years: 4, target: last_measured }]", HeldCode.PastNotFrozen)]
    public void What_cannot_be_worked_out_is_held_back_and_never_nothing(string clause, string code)
    {
        var figure = Clauses.Settle("baseline: b\n" + clause, 950);
        Assert.Equal((null, code), (figure.Amount, Assert.Single(figure.Held)));
    }

    [Theory]
    [InlineData("saving: 75\nbonus: { share: nowhere }", RemarkCode.UnknownWord)]
    [InlineData("saving: 75\ntarget: 10", RemarkCode.OneOf)]
    [InlineData("saving: 75\nbonus: { slices: [{ upTo: 10, share: 1 }, { upTo: 5, share: 2 }] }", RemarkCode.SlicesNotIncreasing)]
    [InlineData("saving: 75\nbonus: { slices: [{ share: 1 }, { upTo: 5, share: 2 }] }", RemarkCode.SlicesNotIncreasing)]
    [InlineData("saving: 75\nbonus: { share: \"1 < 2 < 3\" }", RemarkCode.BadFormula)]
    [InlineData("saving: 75\nbonus: { share: 1e3 }", RemarkCode.BadFormula)]
    [InlineData("saving: 75\ndeadBand: { percent: 2, amount: 3 }", RemarkCode.OneOf)]
    [InlineData("saving: 75\nlines: { bonus: { name: b, amount: 1 } }", RemarkCode.NameTaken)]
    [InlineData("saving: { 0: 75 }", RemarkCode.BadNumber)]
    [InlineData("saving: 75\nrebase: [{ over: 10, target: 1 }]", RemarkCode.Missing)]
    public void What_cannot_be_meant_is_said(string clause, string code) =>
        Assert.Contains(ContractReader.Read(Clauses.Yaml("baseline: b\n" + clause), Clauses.Catalogue).Remarks, remark => remark.Code == code);

    [Fact]
    public void A_contract_has_no_other_years()
    {
        var contract = Clauses.Read(Clauses.Yaml("baseline: b\nsaving: 75"));
        Assert.All([2021, 2034, int.MinValue, int.MaxValue], year => Assert.Null(contract.Year(year)));
        Assert.Equal((12, 365), (contract.Year(2033)!.Value.Number, contract.Year(2033)!.Value.Days));
    }
}
