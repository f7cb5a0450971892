namespace Beffroi.Twin;

/// <summary>What facts of inputs make of the state of the asset that looks, and of the one that is looked at. Pure and total.</summary>
internal static class InputFold
{
    public static void Apply(AssetState state, InputFact fact)
    {
        var inputs = state.Inputs ??= [];
        var index = inputs.FindIndex(i => i.Key == fact.Input.Key);
        if (index >= 0)
        {
            inputs.RemoveAt(index);
        }

        if (!fact.Gone)
        {
            inputs.Insert(index < 0 ? inputs.Count : index, fact.Input);
        }

        state.Inputs = inputs.Count == 0 ? null : inputs;
    }

    public static void Apply(AssetState state, FollowerFact fact)
    {
        var followers = state.Followers ??= [];
        followers.Remove(fact.Follower);
        if (!fact.Gone)
        {
            followers.Add(fact.Follower);
        }

        state.Followers = followers.Count == 0 ? null : followers;
    }

    public static HeldInput? Find(AssetState state, string key)
    {
        if (state.Inputs is { } inputs)
        {
            foreach (var input in inputs)
            {
                if (input.Key == key)
                {
                    return input;
                }
            }
        }

        return null;
    }
}
