using Beffroi.Twin;

namespace Beffroi.Journal.Writing;

/// <summary>One thing that waits in the writer's queue for a commit.</summary>
internal abstract class Work
{
    /// <summary>What it weighs in a group.</summary>
    public virtual int Bytes => 64;

    /// <summary>The asset whose order it stands in; nothing of an asset that must reload is committed.</summary>
    public virtual AssetId? Asset => null;

    public abstract void AddTo(GroupDraft draft);

    public abstract void Committed(CommitAnswer answer);

    /// <summary>It will not be committed.</summary>
    public abstract void Failed(Exception reason);

    /// <summary>What is committed in its place when the store refuses it standing alone.</summary>
    public virtual Work? Instead(GroupRefusedException refusal) => null;
}
