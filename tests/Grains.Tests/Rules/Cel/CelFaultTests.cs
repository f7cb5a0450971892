using System.Text;
using Beffroi.Support.Fuzzing;
using CsCheck;

namespace Beffroi.Rules.Cel;

/// <summary>What cannot be a condition is said with its place, a code and advice.</summary>
public sealed class CelFaultTests
{
    [Theory]
    [InlineData("powr > 5", "cel-unknown-name", 1, 1, 4)]
    [InlineData("power >", "cel-syntax", 1, 8, 1)]
    [InlineData("power > 5 &&\n  dor", "cel-unknown-name", 2, 3, 3)]
    [InlineData("power = 5", "cel-syntax", 1, 7, 1)]
    [InlineData("power > 5 W", "cel-syntax", 1, 11, 1)]
    [InlineData("power > 5W", "cel-syntax", 1, 9, 2)]
    [InlineData("mode == 'flashing'", "cel-unknown-choice", 1, 9, 10)]
    [InlineData("mode < 'on'", "cel-wrong-type", 1, 1, 11)]
    [InlineData("power == 'a'", "cel-wrong-type", 1, 1, 12)]
    [InlineData("power", "cel-wrong-type", 1, 1, 5)]
    [InlineData("power > energyIndex", "cel-unit-mismatch", 1, 1, 19)]
    [InlineData("power + energyIndex > 5", "cel-unit-mismatch", 1, 1, 19)]
    [InlineData("age(power) > 5", "cel-wrong-type", 1, 1, 14)]
    [InlineData("age(5) > duration('1s')", "cel-wrong-type", 1, 1, 6)]
    [InlineData("duration('soon') > duration('1s')", "cel-wrong-type", 1, 1, 16)]
    [InlineData("knwn(power)", "cel-unknown-function", 1, 1, 11)]
    [InlineData("note.matches('a')", "cel-not-supported", 1, 1, 17)]
    [InlineData("note == null", "cel-not-supported", 1, 9, 4)]
    [InlineData("[1].all(x, x > 0)", "cel-not-supported", 1, 1, 17)]
    [InlineData("if == 1", "cel-syntax", 1, 1, 2)]
    [InlineData("note == 'a", "cel-syntax", 1, 9, 2)]
    [InlineData("", "cel-syntax", 1, 1, 1)]
    [InlineData("power && door", "cel-wrong-type", 1, 1, 5)]
    [InlineData("power in []", "cel-wrong-type", 1, 10, 2)]
    public void A_fault_has_its_place(string condition, string code, int line, int column, int length)
    {
        var fault = SomeLantern.Fault(condition);
        Assert.Equal((code, line, column, length), (fault.Code, fault.Line, fault.Column, fault.Length));
        Assert.All(new[] { fault.Sentence, fault.Advice }, said => Assert.True(said[^1] is '.' or '?'));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        CelCondition.Compile("powr > 5 && dor && mode == 'of'", new(SomeLantern.Kind), out var faults);
        Assert.Equal(["cel-unknown-name", "cel-unknown-name", "cel-unknown-choice"], faults.Select(f => f.Code));
        Assert.Contains("Did you mean 'power'?", faults[0].Sentence);
    }

    [Fact]
    public void What_is_too_deep_or_too_long_is_refused()
    {
        Assert.Equal("cel-too-deep", SomeLantern.Fault(new string('(', 900) + "door" + new string(')', 900)).Code);
        Assert.Equal("cel-too-long", SomeLantern.Fault(new string('!', 3_000) + "door").Code);
        Assert.Equal("cel-too-long", SomeLantern.Fault(string.Join("||", Enumerable.Repeat("true", 300))).Code);
    }

    [Fact]
    public void Units_that_have_a_way_are_converted()
    {
        Assert.Equal(Truth.True, SomeLantern.Judge("power < quantity(0.05, 'kW') && quantity(0.04, 'kW') < power"));
        Assert.Equal("cel-unit-mismatch", SomeLantern.Fault("power < quantity(1, 'furlong')").Code);
    }

    [Fact]
    public void Any_text_is_a_condition_or_has_faults()
    {
        string[] samples =
        [
            "power > 40 && (load < 3 || mode == 'flashing-fault') ? !door : supply", "age(power) < duration('5m') && 'a' in ['a', \"\\u0041\"]", "has(attribute.nominalPower) && -power / 1.5e3 >= 0x1F // so",
        ];
        var scene = new RuleScene().At(SomeLantern.State(), SomeLantern.Now);
        Fuzz.Run(Mutations.Of(samples), 3_000, bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            var (condition, faults) = Fuzz.Bounded(text.Length, 3_000, 4_000_000, () => (CelCondition.Compile(text, new(SomeLantern.Kind), out var found), found));
            Assert.True(condition is null == faults.Count > 0);
            Assert.All(faults, f => Assert.True(f is { Line: >= 1, Column: >= 1, Length: >= 1 }));
            if (condition is not null)
            {
                Assert.InRange(condition.Evaluate(scene), Truth.False, Truth.Unknown);
            }
        });
    }

    /// <summary>Conditions made of three truths agree with the tables of Kleene, however they are nested.</summary>
    [Fact]
    public void Logic_is_that_of_three_truths() => Expressions(5).Sample(e => Assert.Equal(e.Truth, SomeLantern.Judge(e.Text)), iter: 300, threads: 1);

    private static Gen<(string Text, int Truth)> Expressions(int depth)
    {
        (string Text, int Truth)[] leaves = [("true", Truth.True), ("door", Truth.False), ("load > 1", Truth.Unknown), ("power > 1", Truth.True)];
        var leaf = Gen.Int[0, leaves.Length - 1].Select(i => leaves[i]);
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Expressions(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Select(a => ($"!({a.Text})", Truth.Not(a.Truth))),
            Gen.Select(inner, inner, (a, b) => ($"(({a.Text}) && ({b.Text}))", Kleene(a.Truth, b.Truth, Truth.False, Truth.True))),
            Gen.Select(inner, inner, (a, b) => ($"(({a.Text}) || ({b.Text}))", Kleene(a.Truth, b.Truth, Truth.True, Truth.False))));
    }

    private static int Kleene(int a, int b, int wins, int yields) => a == wins || b == wins ? wins : a == yields && b == yields ? yields : Truth.Unknown;
}
