namespace Beffroi.Twin.Simulation;

/// <summary>One life in virtual time. Between two of its moments, unless it is commanded, nothing changes but what grows evenly: that stretch is not stepped through.</summary>
public abstract class Course
{
    /// <summary>When it becomes another by itself: strictly later, or <see cref="Instant.Never"/>.</summary>
    public abstract Instant Next(Sight sight);

    /// <summary>What its device tells now, what is commanded of it obeyed; one row for each property it shows at all.</summary>
    public abstract void Tell(Sight sight, List<Derived> told);

    /// <summary>The kind's rates from now until something happens.</summary>
    public abstract void Rate(Sight sight, Span<double> rates);
}
