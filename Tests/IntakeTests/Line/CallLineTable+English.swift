extension CallLineTable {
    /// In the order of `Row`'s fields; what is empty must stay empty.
    static let english = """
        lift stuck b5 3F Wang 8123 urgent => b05 | 3F | lift-trapped | P1 | Wang | 8123 | | lift stuck
        toilet blocked building 12 5th floor Ms Li 8345 => b12 | 5F | toilet | | Ms Li | 8345 | | toilet blocked
        Bldg 3 room 310 no power => b03 | 310 | power | | | | | no power
        b7 402 AC not cooling finance office Zhang Wei 8201 => b07 | 402 | air-conditioning | | Zhang Wei | 8201 | finance office | AC not cooling
        water leak b10 1F asap => b10 | 1F | water-leak | P2 | | | | water leak
        Building 5 third floor corridor light out => b05 | 3F corridor | lighting | | | | | light out
        emergency! people trapped in lift, building 6 => b06 | | lift-trapped | P1 | | | | people trapped in lift
        smoke in b1 garage => b01 | garage | fire-alarm | | | | | smoke
        B9 lobby dirty, please clean. ext. 8456 => b09 | lobby | cleaning | | | 8456 | | dirty, please clean
        east gate barrier broken => public | east gate | access-control | | | | | barrier broken
        car blocking the car park, plate E12345 => | car park | parking | | | | | car blocking, plate E12345
        elevater broken b2 => b02 | | lift | | | | | elevater broken | spelling
        toliet blocked b4 2F => b04 | 2F | toilet | | | | | toliet blocked | spelling
        projecter dead in b4 meeting room 4F, meeting at 3pm => b04 | 4F meeting room | av-equipment | | | | | projecter dead, meeting at 3pm | spelling
        BUILDING 8 3RD FLOOR NO WATER MR CHEN 8222 => b08 | 3F | no-water | | MR CHEN | 8222 | | NO WATER
        no hot water b3 rm 501 => b03 | 501 | boiler | | | | | no hot water
        internet down HR dept b2 8666 => b02 | | network | | | 8666 | HR dept | internet down
        door won't lock, b6-303, call 13900001111 => b06 | 303 | door-lock | | | 13900001111 | | door won't lock
        b5 => b05
        b => | | | | | | | b
        bu => | | | | | | | bu
        building => | | | | | | | building
        building 1 => b01
        building 12 => b12
        building 13 leak => | | water-leak | | | | | building 13 leak | unknownGrid
        lif => | | | | | | | lif
        lift b5 and b6 => b05 | | lift | | | | | lift b5 and b6 | anotherGrid
        p1 fire b3 3F => b03 | 3F | fire-alarm | P1 | | | | fire
        someone fainted b11 6F call ambulance 8222 => b11 | 6F | injury | | | 8222 | | someone fainted call ambulance
        tree down in the grounds => public | | tree | | | | | tree down
        mouse in b7 office, 8417 => b07 | office | pests | | | 8417 | | mouse
        gas smell b8 kitchen!! => b08 | kitchen | gas | | | | | gas smell
        rubbish not collected b9 basement 2 => b09 | B2 | waste | | | | | rubbish not collected
        planned: paint wall b9 4F => b09 | 4F | wall-ceiling | P4 | | | | paint wall
        John Smith 8555 b4 5F too hot => b04 | 5F | air-conditioning | | John Smith | 8555 | | too hot
        b5 8123 ac => b05 | | air-conditioning | | | 8123 | | ac | phoneMayBeRoom
        coffee spill 2/F building two Mrs Wu 13612345678 => b02 | 2F | cleaning | | Mrs Wu | 13612345678 | | coffee spill
        Wang Wei b5 3F lift 8123 => b05 | 3F | lift | | Wang Wei | 8123 | | lift
        door stuck b5 2F => b05 | 2F | door-lock | | | | | door stuck
        """
}
