using Beffroi.Alarms;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Tests.Twin;

/// <summary>Anything in any order, in virtual time: the asset, its register and a second fold of its changes agree with a model that knows no deadlines.</summary>
public sealed class AlarmModelTest
{
    private static readonly string[] Codes = ["hot", "tripped", "fire", "gas", "dirty"];
    private static readonly string[] Names = ["Ada", "Bob"];
    private static readonly AlarmVerb[] Verbs = Enum.GetValues<AlarmVerb>();

    [Fact]
    public void Any_life_is_that_of_the_model()
    {
        HashSet<AlarmState> reached = [];
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, Verbs.Length - 1], Gen.Int[0, 40]).Array[1, 60].Sample(steps =>
        {
            var siren = new SirenBench();
            var models = Codes.ToDictionary(code => code, code => new AlarmModel(code));
            foreach (var (what, which, verb, much) in steps)
            {
                Step(siren, models, what, Codes[which], Verbs[verb], much);
                Agree(siren, models);
                lock (reached)
                {
                    reached.UnionWith(Codes.Select(siren.StateOf));
                }
            }

            Refold(siren);
        }, iter: 2_000);
        Assert.Equal(Enum.GetValues<AlarmState>(), reached.Order());
    }

    private static void Step(SirenBench siren, Dictionary<string, AlarmModel> models, int what, string code, AlarmVerb verb, int much)
    {
        if (what <= 2)
        {
            // Five-second steps: the model looks at each, the asset at its deadlines only.
            var ticks = what == 0 ? much : much * 20;
            siren.Wait(ticks * AlarmModel.Tick);
            for (var tick = 0; tick < ticks; tick++)
            {
                Array.ForEach(Codes, c => models[c].Pass());
            }
        }
        else if (what <= 5)
        {
            var value = code == "hot" ? 40 + (much * 2) : much % 2;
            siren.Send(code == "hot" ? "temperature" : code, code == "hot" ? Value.Of(value) : Value.Of(value == 1));
            models[code].Hear(value);
        }
        else
        {
            var until = TimeSpan.FromMinutes(much - 2);
            var (author, reason) = (Names[much % 2], much % 7 == 0 ? null : "because");
            var outcome = siren.Do(code, verb, author, reason, siren.Now + until, $"word {siren.Changes.Count}");
            Assert.Equal(models[code].Do(verb, author, reason, until), outcome.Code ?? "taken");
            Assert.Equal(outcome.IsRefused, outcome.Advice is not null);
        }
    }

    private static void Agree(SirenBench siren, Dictionary<string, AlarmModel> models)
    {
        foreach (var code in Codes)
        {
            Assert.Equal(models[code].State, siren.StateOf(code));
            Assert.Equal(models[code].State == AlarmState.Normal, !siren.Register.ContainsKey(code));
            if (siren.Register.TryGetValue(code, out var row))
            {
                Assert.Equal((models[code].State, models[code].Active), (row.State, row.Active));
            }
        }
    }

    private static void Refold(SirenBench siren)
    {
        var kind = new Siren();
        var again = new AssetState(kind.Properties.Length);
        foreach (var (change, version, at) in siren.Changes)
        {
            AssetFold.Apply(kind, again, change, version, at);
        }

        Assert.Equivalent(siren.State.Alarms, again.Alarms, strict: true);
        Assert.Equal(siren.State.Conditions, again.Conditions);
    }
}
